import { idOf, linkTo } from '../naming.ts';
import { box, CONTACT, type Desk, type Documents } from './base.ts';

type Role = Documents<'role'>[string];

/** What an offer says unless it says otherwise. */
const usual = {
  startup: null,
  organisation: null,
  incubator: null,
  positions: 1,
  contract: null,
  experience: null,
  places: ['Montfauvel'],
  remote: 'partial',
  salaryMin: null,
  salaryMax: null,
  salaryPeriod: null,
  salaryBasis: null,
  startDate: null,
  closesOn: null,
  outcome: 'open',
  applyUrl: null,
  applyEmail: CONTACT,
  contacts: [],
  technologies: [],
} satisfies Partial<Role>;

const howToApply = `## Pour candidater

Écrivez-nous quelques lignes, avec vos mots : ce qui vous attire, ce que vous aimeriez apprendre, un travail dont vous êtes content. Une lettre de motivation n’est pas nécessaire. Nous répondons à tout le monde sous dix jours.`;

export const roles = ({ calendar: { day } }: Desk): Documents<'role'> => ({
  'dev-gue': {
    ...usual,
    title: 'Développeuse ou développeur Elixir pour Gué libre',
    startup: idOf('startup', 'gue-libre'),
    domain: 'development',
    contract: 'independent',
    experience: 'intermediate',
    places: ['Port-Ambre'],
    salaryMin: 450,
    salaryMax: 560,
    salaryPeriod: 'day',
    salaryBasis: 'gross',
    startDate: day(40),
    opensOn: day(-6),
    closesOn: day(24),
    applyEmail: box('gue-libre'),
    contacts: [idOf('author', 'soline'), idOf('author', 'idriss')],
    technologies: ['Elixir', 'Phoenix', 'MapLibre'],
    body: `${linkTo('startup', 'Gué libre')} dit aux automobilistes et aux secours si un passage inondable est ouvert. Douze gués sont équipés ; il en reste trente et un, et l’hiver n’attend pas.

## Ce que vous ferez

- fiabiliser la réception des mesures : un capteur qui se tait n’est pas un gué ouvert ;
- ouvrir une interface aux navigateurs et aux centres de secours ;
- passer un jour par mois sur le terrain, bottes fournies.

## Avec qui

Vous rejoindrez Soline, qui porte le service, et Idriss, qui fabrique les capteurs. Deux réunions par semaine, pas davantage.

## Ce que nous proposons

| | |
| --- | --- |
| rythme | quatre jours par semaine |
| lieu | Port-Ambre un jour par semaine, le reste où vous voulez |
| durée | un an, renouvelable |

${howToApply}`,
  },
  'design-herbier': {
    ...usual,
    title: 'Designer de service pour une investigation sur la nature en ville',
    startup: idOf('startup', 'herbier-des-rues'),
    domain: 'design',
    contract: 'independent',
    experience: 'senior',
    salaryMin: 480,
    salaryMax: 600,
    salaryPeriod: 'day',
    salaryBasis: 'gross',
    startDate: day(15),
    opensOn: day(-11),
    closesOn: day(9),
    contacts: [idOf('author', 'apolline'), idOf('author', 'clemence')],
    body: `Pendant six semaines, vous irez comprendre pourquoi planter au pied de son immeuble est si compliqué : avec des habitants, des jardiniers, une élue et quelques plantes.

## Ce que nous attendons

1. une vingtaine d’entretiens et d’observations ;
2. un parcours racontable en dix minutes ;
3. une recommandation nette : continuer, ou non.

${howToApply}`,
  },
  'deploiement-cantinelle': {
    ...usual,
    title: 'Deux personnes chargées de déploiement pour Cantinelle',
    startup: idOf('startup', 'cantinelle'),
    positions: 2,
    domain: 'deployment',
    contract: 'fixed_term',
    experience: 'junior',
    remote: 'none',
    salaryMin: 2300,
    salaryMax: 2700,
    salaryPeriod: 'month',
    salaryBasis: 'gross',
    opensOn: day(-20),
    closesOn: day(35),
    applyEmail: box('cantinelle'),
    contacts: [idOf('author', 'maelle'), idOf('author', 'bastien')],
    body: `Cent douze cantines utilisent ${linkTo('startup', 'Cantinelle')}. Pour passer à cinq cents sans perdre le contact avec les cuisines, nous cherchons deux personnes qui aiment la route et le téléphone.

## Ce que vous ferez

- installer le service dans une école, y déjeuner, y revenir ;
- former des équipes qui n’ont pas dix minutes devant elles ;
- rapporter à l’équipe ce qui coince, sans l’adoucir.

Aucune expérience du numérique n’est demandée. Une expérience de la restauration est bienvenue.

${howToApply}`,
  },
  'produit-porte-douze': {
    ...usual,
    title: 'Responsable de produit pour achever une transmission',
    startup: idOf('startup', 'porte-douze'),
    organisation: idOf('organisation', 'office'),
    domain: 'product',
    contract: 'permanent',
    experience: 'intermediate',
    salaryMin: 42000,
    salaryMax: 50000,
    salaryPeriod: 'year',
    salaryBasis: 'gross',
    startDate: day(75),
    opensOn: day(-3),
    closesOn: day(48),
    applyUrl: 'https://porte-douze.example/recrutement',
    applyEmail: null,
    contacts: [idOf('author', 'nawel'), idOf('author', 'gaspard')],
    body: `${linkTo('startup', 'Porte Douze')} change de maison : l’Office de l’accès au droit la reprend. Vous en serez la première ou le premier responsable permanent.

## Vos premiers mois

Vous arriverez pendant que l’équipe actuelle est encore là. Vous prendrez en charge, dans cet ordre, le service aux usagers, les priorités, puis le budget.

## Ce que nous attendons

Vous avez déjà fait vivre un service en ligne pendant plus d’un an, et vous savez dire non avec des raisons.

${howToApply}`,
  },
  coach: {
    ...usual,
    title: 'Coach d’équipes à l’Atelier des communs',
    incubator: idOf('incubator', 'atelier'),
    domain: 'coaching',
    contract: 'secondment',
    experience: 'senior',
    salaryMin: 46000,
    salaryMax: 58000,
    salaryPeriod: 'year',
    salaryBasis: 'gross',
    opensOn: day(-30),
    closesOn: day(60),
    contacts: [idOf('author', 'clemence'), idOf('author', 'lison')],
    body: `L’Atelier accompagne trois équipes et en accueillera deux de plus ce trimestre. Vous les aiderez à regarder leurs usagers plutôt que leurs livrables.

Le poste est ouvert aux agents publics par voie de détachement ou de mise à disposition.

${howToApply}`,
  },
  'data-a-venir': {
    ...usual,
    title: 'Analyste de données pour mesurer le gaspillage',
    startup: idOf('startup', 'cantinelle'),
    domain: 'data',
    contract: 'independent',
    experience: 'intermediate',
    remote: 'full',
    places: [],
    salaryMin: 420,
    salaryMax: 520,
    salaryPeriod: 'day',
    salaryBasis: 'gross',
    opensOn: day(8),
    closesOn: day(45),
    applyEmail: box('cantinelle'),
    contacts: [idOf('author', 'theodore')],
    technologies: ['Python', 'SQL'],
    body: `Théodore nous quitte au printemps. Vous reprendrez les pesées, les prévisions et les tableaux publics de ${linkTo('startup', 'Cantinelle')}, après un mois à deux.

${howToApply}`,
  },
  'dev-cantinelle': {
    ...usual,
    title: 'Développeuse ou développeur TypeScript pour Cantinelle',
    startup: idOf('startup', 'cantinelle'),
    domain: 'development',
    contract: 'independent',
    experience: 'intermediate',
    opensOn: day(-640),
    closesOn: day(-600),
    outcome: 'filled',
    applyEmail: box('cantinelle'),
    contacts: [idOf('author', 'maelle')],
    technologies: ['TypeScript', 'Svelte'],
    body: `Vous construirez avec nous l’écran que les cuisines regardent avant neuf heures. Il doit se lire à deux mètres, les mains occupées.

${howToApply}`,
  },
  capteurs: {
    ...usual,
    title: 'Une personne pour fabriquer et poser des capteurs',
    startup: idOf('startup', 'gue-libre'),
    domain: 'development',
    contract: 'independent',
    places: ['Port-Ambre'],
    remote: 'none',
    opensOn: day(-270),
    closesOn: day(-225),
    outcome: 'filled',
    applyEmail: box('gue-libre'),
    contacts: [idOf('author', 'soline')],
    technologies: ['électronique', 'LoRa'],
    body: `Il s’agit de mesurer une hauteur d’eau, dehors, sans prise de courant, pendant cinq ans.

${howToApply}`,
  },
  'support-porte-douze': {
    ...usual,
    title: 'Chargée ou chargé d’accompagnement des permanences',
    startup: idOf('startup', 'porte-douze'),
    domain: 'deployment',
    contract: 'fixed_term',
    experience: 'junior',
    opensOn: day(-150),
    closesOn: day(-100),
    contacts: [idOf('author', 'nawel')],
    body: `Vous aiderez les permanences à tenir leurs horaires à jour, d’abord au téléphone, puis en leur rendant la chose plus simple.

${howToApply}`,
  },
  'bizdev-navettine': {
    ...usual,
    title: 'Chargée ou chargé de développement pour Navettine',
    startup: idOf('startup', 'navettine'),
    domain: 'deployment',
    contract: 'independent',
    places: ['Port-Ambre'],
    opensOn: day(-540),
    closesOn: day(-500),
    outcome: 'cancelled',
    contacts: [],
    body: `Nous cherchions une personne pour convaincre vingt communes. Le service s’est arrêté avant : ${linkTo('post', 'Pourquoi nous avons arrêté Navettine', 'nous racontons pourquoi')}.`,
  },
});
