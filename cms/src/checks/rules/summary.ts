import type { DocumentType } from '@parvis/shared';
import { wordsIn } from '../document.ts';
import type { Rule } from '../rule.ts';

interface Summary {
  field: string;
  absent: string;
  /** Characters. */
  shortest: number;
  longest: number;
}

const summaries: Partial<Record<DocumentType, Summary>> = {
  post: {
    field: 'excerpt',
    absent:
      'Il n’y a pas de chapô : résumez l’annonce en une ou deux phrases, que montreront les listes.',
    shortest: 40,
    longest: 300,
  },
  startup: {
    field: 'mission',
    absent: 'La mission est vide : dites en une phrase à quoi sert le produit, et à qui.',
    shortest: 20,
    longest: 250,
  },
};

/** What lists show of a document: absent, or of a length that they show badly. */
export const summary: Rule = {
  name: 'summary',
  check: (document) => {
    const rule = summaries[document.type];
    if (rule === undefined) return [];
    const words = wordsIn(document, rule.field);
    const message = faultOf(words, rule);
    return message === undefined ? [] : [{ level: 'advisory', field: rule.field, message }];
  },
};

function faultOf(words: string, { absent, shortest, longest }: Summary): string | undefined {
  if (words === '') return absent;
  const count = `${words.length} caractères`;
  if (words.length < shortest) {
    return `Le résumé est court (${count}) : dites-en assez pour donner envie de lire, en ${shortest} caractères au moins.`;
  }
  if (words.length > longest) {
    return `Le résumé est long (${count}) : gardez l’essentiel, en ${longest} caractères au plus.`;
  }
  return undefined;
}
