import { type Picture, pictureOf } from '../../import/read/pictures.ts';
import { coverOf } from './cover.ts';
import { draw } from './draw.ts';
import { logoOf, type SignName } from './logo.ts';
import { portraitOf } from './portrait.ts';

interface DrawnPicture {
  picture: Picture;
  alternativeText: string | null;
  decorative: boolean;
}

const products: Readonly<Record<string, { sign: SignName; says: string }>> = {
  cantinelle: { sign: 'plate', says: 'Le signe de Cantinelle : une assiette dont un quart manque' },
  'gue-libre': { sign: 'ford', says: 'Le signe de Gué libre : deux vagues et une barrière' },
  'herbier-des-rues': { sign: 'leaf', says: 'Le signe d’Herbier des rues : une feuille' },
  navettine: { sign: 'shuttle', says: 'Le signe de Navettine : un minibus' },
  'porte-douze': { sign: 'door', says: 'Le signe de Porte Douze : une porte entrouverte' },
  'releve-clair': { sign: 'drop', says: 'Le signe de Relevé clair : une goutte d’eau' },
};

const covers = [
  'recrutements',
  'pesees',
  'transmission',
  'gue',
  'herbier',
  'navettine',
  'accessibilite',
  'bilan',
];

/** Draws every picture of the sample, by the name that the texts know it by. */
export async function drawPictures(members: readonly string[]): Promise<Map<string, DrawnPicture>> {
  const drawings: [string, string, string | null][] = [
    ...covers.map((name): [string, string, null] => [`cover-${name}`, coverOf(name), null]),
    ...members.map((name): [string, string, null] => [`portrait-${name}`, portraitOf(name), null]),
    ...Object.entries(products).map(([name, { sign, says }]): [string, string, string] => [
      name,
      logoOf(sign, 'wide'),
      says,
    ]),
    ['logo-workshop', logoOf('workshop', 'square'), null],
    ['logo-greenhouse', logoOf('greenhouse', 'square'), null],
    ['logo-site', logoOf('door', 'square'), null],
  ];
  const pictures = new Map<string, DrawnPicture>();
  for (const [name, svg, alternativeText] of drawings) {
    const drawn = await pictureOf(await draw(svg), `${name}.png`);
    if ('refusal' in drawn) throw new Error(`The sample's picture « ${name} » is no picture`);
    pictures.set(name, {
      picture: drawn.picture,
      alternativeText,
      decorative: alternativeText === null,
    });
  }
  return pictures;
}
