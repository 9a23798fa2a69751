import type { Role } from '@parvis/shared';
import { loosely } from './words.ts';

/** What a role is, told from its words. Pure guesses, in one place. */

type Domain = Role['domain'];

/** The first line that fits wins: « business developer » is read before « developer ». */
const domainWords: readonly [Domain, RegExp][] = [
  ['coaching', /\b(?:coach|mentor|facilitat)/],
  ['intrapreneurship', /\bintrap|\bentrepreneu(?!\S* d interet)/],
  [
    'deployment',
    /\bdeploi|\bbiz ?dev|\bbusiness dev|\bcharge\S* (?:de|du) (?:mission )?(?:developpement|accompagnement|partenariat|relation|support)|\bdeveloppement (?:territorial|commercial)|\baccompagnement|\bgrowth|\bsupport\b|\bcommercial|\bpartenariat|\bmarketing/,
  ],
  ['data', /\bdata ?(?:scien|engin|analy|manag|journal)|\bstatistic/],
  [
    'development',
    /\bdev(?:s|el|op|ops|sec)?\b|\bdevelop(?:p?eu|per)|\bdevops|\bops(?:dev)?\b|\bcto\b|\bfull ?stack|\bfront ?end|\bback ?end|\bprogramm(?:eu|at)|\bingenieu|\bsysadmin|\badministrat\S+ systeme|\bdirect\S+ technique|\bresponsable technique|\blead tech|\btech lead|\barchitecte|\bssi\b|\bsecurite|\bexploitation|\bnode ?js|\bpython|\brails|\bphp\b|\btechnique/,
  ],
  ['data', /\bdata|\bdonnees/],
  ['design', /\bdesign|\bux\b|\bui\b|\bergonom|\bgraphis|\brecherche utilisat|\buser research/],
  [
    'product',
    /\bprodui|\bproduct|\bpo\b|\bpm\b|\bpmo\b|\bchef\S* de projet|\bresponsable de produit/,
  ],
  ['deployment', /\bcharge\S* de developpement|\bdeveloppement/],
  [
    'animation',
    /\banima|\bco ?anima|\bcommunau|\bcommunication|\bcommunity|\bevenement|\bredact|\brecrut/,
  ],
];

/** The domain of a job from the words people describe it with. */
export function domainOf(text: string): Domain {
  const words = loosely(text);
  return domainWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

const contractWords: readonly [NonNullable<Role['contract']>, RegExp][] = [
  ['permanent', /\bcdi\b/],
  ['fixed_term', /\bcdd\b|\bcontractuel/],
  ['internship', /\bstage\b|\bstagiaire/],
  ['apprenticeship', /\balternan|\bapprenti(?:e|s|es|)\b/],
  ['volunteering', /\bservice civique|\bbenevol/],
  ['secondment', /\bdetachement|\bmise a disposition|\bfonctionnaire|\btitulaire/],
  ['independent', /\bfreelance|\bindependant|\bprestat/],
];

/** The contract that words name; null when they name none. */
export function contractOf(text: string): Role['contract'] {
  const words = loosely(text);
  return contractWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const numbers = [
  'zero',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
];

/** How many people « deux développeurs » or « 3 designers » are; one when it isn't said. */
export function positionsOf(text: string): number {
  const first = loosely(text).split(' ')[0] ?? '';
  const inWords = numbers.indexOf(first);
  const count = inWords > 0 ? inWords : /^\d{1,2}$/.test(first) ? Number(first) : 1;
  return count >= 1 && count <= 50 ? count : 1;
}
