import { type Choice, choiceOf, type ListedItem, type Offer, readItem } from '@parvis/shared';
import fc from 'fast-check';

/** What an invented list offers. */
export const offer: Offer = {
  choices: [
    choiceOf('metier', 'data'),
    choiceOf('metier', 'design'),
    choiceOf('metier', 'produit'),
    choiceOf('lieu', 'lyon'),
    choiceOf('lieu', 'paris'),
    choiceOf('contrat', 'cdi'),
    choiceOf('contrat', 'cdd'),
  ],
  hasText: true,
};

const words = fc.subarray(['ada', 'adele', 'marie', 'moreau', 'carte']);

export const anyItem: fc.Arbitrary<ListedItem> = fc
  .record({ choices: fc.subarray([...offer.choices]), words })
  .map(({ choices, words }) => readItem(choices.join(' '), words.join(' ')));

/** Queries that ask what is offered, and what is not. */
export const anyQuery: fc.Arbitrary<URLSearchParams> = fc
  .record({
    choices: fc.shuffledSubarray<Choice>([...offer.choices, 'metier:inconnu', 'couleur:lyon']),
    text: fc.constantFrom('', ' ', 'ad', 'Adèle', 'moreau ada', 'MARIE', 'absente'),
  })
  .map(({ choices, text }) => {
    const parameters = choices.map((choice) => choice.split(':') as [string, string]);
    return new URLSearchParams([...parameters, ['q', text]]);
  });
