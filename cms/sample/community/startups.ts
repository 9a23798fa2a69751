import { idOf, linkTo } from '../naming.ts';
import { box, type Desk, type Documents } from './base.ts';

export const startups = ({ calendar: { day }, picture }: Desk): Documents<'startup'> => ({
  cantinelle: {
    name: 'Cantinelle',
    mission: 'Aider les cantines scolaires à servir le bon nombre de repas, et à jeter moins.',
    incubator: idOf('incubator', 'atelier'),
    sponsors: [idOf('organisation', 'mission'), idOf('organisation', 'ville')],
    phases: [
      { name: 'investigation', start: day(-900), end: day(-810) },
      { name: 'construction', start: day(-810), end: day(-430) },
      { name: 'acceleration', start: day(-430), end: null },
    ],
    events: [
      {
        name: 'Financement de la phase d’accélération',
        date: day(-430),
        comment: 'Deux ans, renouvelables à mi-parcours.',
      },
      { name: 'Centième cantine', date: day(-75), comment: null },
    ],
    contact: box('cantinelle'),
    website: 'https://cantinelle.example',
    repository: 'https://code.example/cantinelle',
    statisticsUrl: 'https://cantinelle.example/statistiques',
    budgetUrl: 'https://cantinelle.example/budget',
    technologies: ['TypeScript', 'Svelte', 'PostgreSQL'],
    themes: ['alimentation', 'éducation'],
    userTypes: ['agents de restauration', 'familles', 'élus'],
    accessibilityStatus: 'partial',
    picture: picture('cantinelle'),
    body: `Chaque matin, une cheffe de cuisine décide d’un nombre de repas avec ce qu’elle a sous la main : la liste d’hier, la météo, un mot de la directrice. Quand elle se trompe, c’est un plateau sur six qui part à la poubelle.

## Ce que fait Cantinelle

Cantinelle réunit sur un écran, avant neuf heures, ce qui permet de décider : les présences, les sorties scolaires, les régimes et ce qui est resté la semaine passée.

- Les **familles** préviennent d’une absence en dix secondes, sans compte à créer.
- L’**équipe de cuisine** voit une prévision, et pourquoi elle a changé.
- La **commune** suit ce qui est jeté, école par école.

## Ce que nous mesurons

| indicateur | au départ | aujourd’hui |
| --- | ---: | ---: |
| cantines équipées | 3 | 112 |
| repas jetés pour 100 servis | 17 | 9 |
| absences signalées avant 8 h 30 | 22 % | 71 % |

Ces chiffres viennent des pesées faites dans les cantines volontaires, une semaine par trimestre.

## Et après

Nous préparons l’ouverture à la restauration des collèges. La méthode est racontée dans ${linkTo('post', 'Peser les restes avant de peser les mots')}.`,
  },
  'porte-douze': {
    name: 'Porte Douze',
    mission: 'Trouver une permanence juridique gratuite près de chez soi, et s’y rendre préparé.',
    incubator: idOf('incubator', 'atelier'),
    sponsors: [idOf('organisation', 'office')],
    phases: [
      { name: 'investigation', start: day(-1320), end: day(-1240) },
      { name: 'construction', start: day(-1240), end: day(-870) },
      { name: 'acceleration', start: day(-870), end: day(-190) },
      { name: 'transfer', start: day(-190), end: null },
    ],
    events: [
      {
        name: 'Décision de reprise par l’Office',
        date: day(-190),
        comment: 'Reprise de l’équipe et du budget au bout d’un an.',
      },
    ],
    contact: box('porte-douze'),
    website: 'https://porte-douze.example',
    repository: 'https://code.example/porte-douze',
    statisticsUrl: 'https://porte-douze.example/statistiques',
    budgetUrl: null,
    technologies: ['Python', 'Django', 'PostgreSQL'],
    themes: ['justice', 'accès aux droits'],
    userTypes: ['particuliers', 'associations', 'avocats'],
    accessibilityStatus: 'full',
    picture: picture('porte-douze'),
    body: `Il existe plus de deux mille permanences juridiques gratuites. Leurs horaires tiennent sur des affiches, des tableurs et la mémoire de quelques secrétaires.

## Ce que fait Porte Douze

On dit ce qui arrive (« mon propriétaire garde ma caution ») et où l’on est. Le service propose trois permanences, dit quels papiers apporter, et rappelle le rendez-vous la veille.

## Un service en transmission

Depuis six mois, l’équipe travaille dans les murs de l’Office de l’accès au droit, qui l’entretiendra. Nous tenons le journal de cette transmission : ${linkTo('post', 'Transmettre un produit sans le casser')}.`,
  },
  'gue-libre': {
    name: 'Gué libre',
    mission: 'Savoir avant de partir si un passage inondable est ouvert.',
    incubator: idOf('incubator', 'serre'),
    sponsors: [idOf('organisation', 'departement'), idOf('organisation', 'syndicat')],
    phases: [
      { name: 'investigation', start: day(-310), end: day(-220) },
      { name: 'construction', start: day(-220), end: null },
    ],
    events: [{ name: 'Premier hiver en service', date: day(-40), comment: null }],
    contact: box('gue-libre'),
    website: 'https://gue-libre.example',
    repository: 'https://code.example/gue-libre',
    statisticsUrl: null,
    budgetUrl: null,
    technologies: ['Elixir', 'MapLibre'],
    themes: ['risques', 'mobilité'],
    userTypes: ['automobilistes', 'transporteurs', 'secours'],
    accessibilityStatus: 'none',
    picture: picture('gue-libre'),
    body: `Dans la Haute-Ambre, quarante-trois gués et ponts submersibles ferment plusieurs fois par hiver. On l’apprend en arrivant devant la barrière, parfois de nuit, parfois avec une ambulance.

## Ce que fait Gué libre

Des capteurs peu coûteux mesurent la hauteur d’eau ; un agent confirme la fermeture d’un geste ; l’information part aussitôt vers les navigateurs, les panneaux et les services de secours.

## Où nous en sommes

- douze passages équipés ;
- un délai médian de **six minutes** entre la montée de l’eau et l’annonce ;
- une fausse alerte en trois mois, que nous avons [expliquée](https://gue-libre.example/journal).

Nous cherchons du renfort : voyez nos ${'offres'} sur cette page.`,
  },
  'releve-clair': {
    name: 'Relevé clair',
    mission: 'Comprendre sa facture d’eau et repérer une fuite avant qu’elle ne coûte cher.',
    incubator: idOf('incubator', 'serre'),
    sponsors: [idOf('organisation', 'syndicat')],
    phases: [
      { name: 'investigation', start: day(-2100), end: day(-2010) },
      { name: 'construction', start: day(-2010), end: day(-1600) },
      { name: 'acceleration', start: day(-1600), end: day(-900) },
      { name: 'transfer', start: day(-900), end: day(-560) },
      { name: 'success', start: day(-560), end: null },
    ],
    events: [
      { name: 'Reprise par le Syndicat mixte des Trois-Rivières', date: day(-560), comment: null },
    ],
    contact: box('releve-clair'),
    website: 'https://releve-clair.example',
    repository: 'https://code.example/releve-clair',
    statisticsUrl: 'https://releve-clair.example/statistiques',
    budgetUrl: null,
    technologies: ['Ruby', 'Ruby on Rails'],
    themes: ['eau', 'consommation'],
    userTypes: ['particuliers', 'bailleurs'],
    accessibilityStatus: 'full',
    picture: picture('releve-clair'),
    body: `Une facture d’eau compte en moyenne vingt-deux lignes. Deux suffisent à savoir si l’on consomme comme ses voisins et si quelque chose fuit.

## Ce que fait Relevé clair

On photographie sa facture ; le service en tire une phrase simple, la compare aux foyers semblables et prévient quand la consommation de nuit ne retombe jamais à zéro.

Le produit est entretenu par deux agents du Syndicat mixte des Trois-Rivières, qui l’ont repris avec son code, ses usagers et ses habitudes de mesure.`,
  },
  'herbier-des-rues': {
    name: 'Herbier des rues',
    mission: 'Permettre aux habitants de planter et d’entretenir un coin de trottoir.',
    incubator: idOf('incubator', 'atelier'),
    sponsors: [idOf('organisation', 'ville')],
    phases: [{ name: 'investigation', start: day(-52), end: null }],
    events: [],
    contact: box('herbier'),
    website: null,
    repository: null,
    statisticsUrl: null,
    budgetUrl: null,
    technologies: [],
    themes: ['nature en ville', 'participation'],
    userTypes: ['habitants', 'agents des espaces verts'],
    accessibilityStatus: null,
    picture: picture('herbier-des-rues'),
    body: `À Montfauvel, obtenir le droit de planter au pied de son immeuble demande sept semaines et quatre interlocuteurs. Beaucoup plantent sans demander ; les agents fauchent sans savoir.

## Ce que nous cherchons à savoir

1. Qui renonce, et à quelle étape ?
2. De quoi les jardiniers de la ville ont-ils besoin pour laisser pousser ?
3. Une simple déclaration suffirait-elle ?

Nous rendrons nos conclusions dans un mois, quelles qu’elles soient.`,
  },
  navettine: {
    name: 'Navettine',
    mission: 'Remplir les minibus communaux qui roulaient presque vides.',
    incubator: idOf('incubator', 'serre'),
    sponsors: [idOf('organisation', 'departement')],
    phases: [
      { name: 'investigation', start: day(-800), end: day(-715) },
      { name: 'construction', start: day(-715), end: day(-505) },
      { name: 'alumni', start: day(-505), end: null },
    ],
    events: [
      {
        name: 'Fin du partenariat',
        date: day(-505),
        comment: 'Le besoin était réel, mais trop rare pour un service à part entière.',
      },
    ],
    contact: null,
    website: null,
    repository: 'https://code.example/navettine',
    statisticsUrl: null,
    budgetUrl: null,
    technologies: ['Go', 'SQLite'],
    themes: ['mobilité'],
    userTypes: ['habitants', 'mairies'],
    accessibilityStatus: null,
    picture: picture('navettine'),
    body: `Navettine proposait de réserver une place dans les minibus des communes rurales, entre deux tournées scolaires.

Au bout de sept mois, soixante-deux trajets par mois étaient réservés, dont cinquante par les mêmes neuf personnes. Un carnet au comptoir de la mairie faisait aussi bien. Nous avons arrêté, et raconté pourquoi : ${linkTo('post', 'Pourquoi nous avons arrêté Navettine')}.`,
  },
});
