/** Words that separate the names of technologies. */
const SEPARATOR = /\s*(?:[,;/+•|]|\bet\/ou\b|\s(?:et|ou|and|or)\s)\s*/i;
const MOST_WORDS = 4;

/** « Python / Django, PostgreSQL » as separate names; what is a sentence is told apart. */
export function technologiesIn(texts: readonly string[]): { names: string[]; sentences: string[] } {
  const names = new Map<string, string>();
  const sentences: string[] = [];
  for (const text of texts) {
    const parts = splitOutsideParentheses(text);
    if (parts.some((part) => part.split(/\s+/).length > MOST_WORDS)) {
      sentences.push(text);
      continue;
    }
    for (const part of parts)
      if (!names.has(part.toLowerCase())) names.set(part.toLowerCase(), part);
  }
  return { names: [...names.values()], sentences };
}

function splitOutsideParentheses(text: string): string[] {
  return text
    .replace(/\s*\(([^)]*)\)/g, ', $1')
    .split(SEPARATOR)
    .map((part) => part.replace(/[.\s]+$/, '').trim())
    .filter((part) => part !== '');
}
