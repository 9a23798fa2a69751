const FENCE = /^ {0,3}(?:>\s?)*\s*(`{3,}|~{3,})/;
const INLINE_CODE = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g;

/** Applies a change to the prose of a Markdown text: fenced and inline code stay as they are. */
export function outsideCode(text: string, change: (prose: string) => string): string {
  const kept: string[] = [];
  const hide = (code: string) => `\ue000${kept.push(code) - 1}\ue001`;
  const hidden = hideFences(text, hide).replace(INLINE_CODE, hide);
  return change(hidden).replace(
    /\ue000(\d+)\ue001/g,
    (_, index: string) => kept[Number(index)] ?? '',
  );
}

function hideFences(text: string, hide: (code: string) => string): string {
  const prose: string[] = [];
  let fence: { mark: string; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) {
      if (mark === undefined) prose.push(line);
      else fence = { mark, lines: [line] };
      continue;
    }
    fence.lines.push(line);
    const closes =
      mark !== undefined &&
      mark[0] === fence.mark[0] &&
      mark.length >= fence.mark.length &&
      line.trim().replace(/^[>\s]*/, '') === mark;
    if (!closes) continue;
    prose.push(hide(fence.lines.join('\n')));
    fence = undefined;
  }
  if (fence !== undefined) prose.push(hide(fence.lines.join('\n')));
  return prose.join('\n');
}
