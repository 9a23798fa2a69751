import type { Remark } from '../source.ts';

/** One line of a `_redirects` file, as Netlify reads it. */
export interface RedirectRule {
  line: number;
  from: string;
  to: string;
  status: number;
}

/** Reads `from to [status]` lines; comments and empty lines are no rules, what isn't understood is remarked. */
export function parseRedirectRules(text: string): { rules: RedirectRule[]; remarks: Remark[] } {
  const rules: RedirectRule[] = [];
  const remarks: Remark[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const [from, to, status = '301', ...rest] = raw
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (from === undefined || from === '') continue;
    if (to === undefined || !from.startsWith('/') || rest.length > 0 || !/^\d{3}!?$/.test(status)) {
      remarks.push({
        line,
        message: `« ${raw.trim()} » : règle de redirection non comprise, ignorée`,
      });
      continue;
    }
    rules.push({ line, from, to, status: Number.parseInt(status, 10) });
  }
  return { rules, remarks };
}
