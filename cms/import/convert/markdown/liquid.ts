import { outsideCode } from './code.ts';

/** What a Liquid template may name. */
export interface LiquidContext {
  /** Values of `{{ … }}`, by their dotted names. */
  variables: Readonly<Record<string, string>>;
  /** The address of a post, by its file's name without extension. */
  postAddress(name: string): string | undefined;
  /** Says what could not be carried out, with the line in the text. */
  remark(line: number, message: string): void;
}

const RAW = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;
const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const HIGHLIGHT =
  /\{%-?\s*highlight\s+([\w+-]+)[^%]*-?%\}\n?([\s\S]*?)\n?\{%-?\s*endhighlight\s*-?%\}/g;
const TAG = /\{%-?\s*([\s\S]*?)\s*-?%\}/g;
const OUTPUT = /\{\{-?\s*([^{}]*?)\s*-?\}\}/g;

/**
 * Carries out the Liquid that texts hold, as Jekyll did: addresses and variables are filled in,
 * what is `raw` is kept as it is, and what needs the old site's templates is left out with a remark.
 */
export function withoutLiquid(text: string, context: LiquidContext): string {
  if (!text.includes('{%') && !text.includes('{{')) return text;
  const raw: string[] = [];
  const hidden = text
    .replace(RAW, (_, content: string) => `\ue002${raw.push(content) - 1}\ue003`)
    .replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(
      HIGHLIGHT,
      (_, language: string, code: string) => `\n\`\`\`${language}\n${code}\n\`\`\`\n`,
    );
  const rendered = outsideCode(hidden, (prose) => render(prose, context));
  return rendered.replace(/\ue002(\d+)\ue003/g, (_, index: string) => raw[Number(index)] ?? '');
}

function render(prose: string, context: LiquidContext): string {
  const lineAt = (offset: number) => prose.slice(0, offset).split('\n').length;
  return prose
    .replace(TAG, (tag, content: string, offset: number) => {
      const answer = renderTag(content, context);
      if (answer !== undefined) return answer;
      context.remark(lineAt(offset), `« ${oneLine(tag)} » : balise de l’ancien site, non reprise`);
      return '';
    })
    .replace(OUTPUT, (output, expression: string, offset: number) => {
      const answer = evaluate(expression, context);
      if (answer !== undefined) return answer;
      context.remark(
        lineAt(offset),
        `« ${oneLine(output)} » : valeur de l’ancien site, non reprise`,
      );
      return '';
    });
}

function renderTag(content: string, context: LiquidContext): string | undefined {
  const [name = '', ...rest] = content.split(/\s+/);
  const argument = rest.join(' ').replace(/^["']|["']$/g, '');
  if (name === 'post_url') return context.postAddress(argument.replace(/^.*\//, ''));
  if (name === 'link') {
    const post = /_posts\/(?:.*\/)?(.+)\.\w+$/.exec(argument)?.[1];
    if (post !== undefined) return context.postAddress(post);
    return /_startups\/(.+)\.\w+$/.test(argument)
      ? argument.replace(/^.*_startups\/(.+)\.\w+$/, '/startups/$1.html')
      : undefined;
  }
  return videoAddress(name, argument);
}

/** `{% youtube abc %}` and `{% include youtube.html id="abc" %}`. */
function videoAddress(tag: string, argument: string): string | undefined {
  const words = `${tag} ${argument}`;
  const host = /youtube|vimeo|dailymotion/i.exec(words)?.[0].toLowerCase();
  if (host === undefined) return undefined;
  const id = /id=["']?([\w-]+)/.exec(argument)?.[1] ?? /^([\w-]{6,})$/.exec(argument)?.[1];
  if (id === undefined) return undefined;
  const addresses: Record<string, string> = {
    youtube: `https://www.youtube.com/watch?v=${id}`,
    vimeo: `https://vimeo.com/${id}`,
    dailymotion: `https://www.dailymotion.com/video/${id}`,
  };
  return `<${addresses[host]}>`;
}

function evaluate(expression: string, context: LiquidContext): string | undefined {
  const [base = '', ...filters] = expression.split('|').map((part) => part.trim());
  let value = atom(base, context);
  for (const filter of filters) {
    const [, name, argument = ''] = /^(\w+)(?:\s*:\s*(.+))?$/.exec(filter) ?? [];
    const other = atom(argument, context) ?? '';
    if (value === undefined) return undefined;
    if (name === 'prepend') value = other + value;
    else if (name === 'append') value = value + other;
    else if (name === 'strip') value = value.trim();
  }
  return value;
}

function atom(expression: string, context: LiquidContext): string | undefined {
  const literal = /^(["'])(.*)\1$/.exec(expression)?.[2];
  if (literal !== undefined) return literal;
  return Object.hasOwn(context.variables, expression) ? context.variables[expression] : undefined;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
