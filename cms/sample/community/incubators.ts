import { idOf, linkTo } from '../naming.ts';
import { box, type Desk, type Documents } from './base.ts';

export const incubators = ({ picture }: Desk): Documents<'incubator'> => ({
  atelier: {
    name: 'L’Atelier des communs',
    shortDescription: 'L’incubateur des services publics que plusieurs administrations partagent.',
    owner: 'Mission nationale des services du quotidien',
    contact: box('atelier'),
    address: '12 place du Parvis, 99100 Montfauvel',
    website: 'https://atelier-des-communs.example',
    repository: 'https://code.example/atelier-des-communs',
    logo: picture('logo-workshop'),
    highlightedStartups: [idOf('startup', 'cantinelle'), idOf('startup', 'porte-douze')],
    body: `L’Atelier accompagne des agents publics qui ont repéré un problème concret, que leurs usagers rencontrent chaque semaine, et que personne n’a encore pris en charge.

## Ce que nous apportons

- **Une équipe** de deux à six personnes, qui se consacre au problème à plein temps.
- **Du temps court** : six mois pour montrer qu’un service est utile, ou pour arrêter sans regret.
- **Un cadre** : du code ouvert, des résultats publics, une revue tous les trimestres.

## Ce que nous demandons

Un sponsor qui décide, un agent qui porte le sujet, et l’accès aux usagers dès la première semaine. Nos produits les plus avancés sont ${linkTo('startup', 'Cantinelle')} et ${linkTo('startup', 'Porte Douze')}.`,
  },
  serre: {
    name: 'La Serre du littoral',
    shortDescription: 'L’incubateur des collectivités de la côte et de l’arrière-pays.',
    owner: 'Département de la Haute-Ambre',
    contact: box('serre'),
    address: '3 quai des Mégissiers, 99400 Port-Ambre',
    website: 'https://serre-du-littoral.example',
    repository: null,
    logo: picture('logo-greenhouse'),
    highlightedStartups: [idOf('startup', 'gue-libre')],
    body: `La Serre réunit onze collectivités qui ont décidé de ne plus commander chacune le même logiciel.

## Comment une idée pousse ici

1. Un agent décrit le problème en une page, sans parler de solution.
2. Nous passons quatre semaines sur le terrain avec lui.
3. Les collectivités votent : on continue, on attend, ou on arrête.

Le premier produit sorti de la Serre, ${linkTo('startup', 'Relevé clair')}, est aujourd’hui entretenu par le ${'Syndicat mixte des Trois-Rivières'}.`,
  },
});
