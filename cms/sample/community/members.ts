import type { Author } from '@parvis/shared';
import { idOf, linkTo } from '../naming.ts';
import type { Desk, Documents } from './base.ts';

interface Member {
  name: string;
  role: string;
  domain: Author['domain'];
  /** Missions, oldest first: days from now, status, employer, startups. */
  missions: readonly [
    number,
    number | null,
    Author['missions'][number]['status'],
    string | null,
    readonly string[],
  ][];
  skills: readonly string[];
  biography: string | null;
  links?: Author['links'];
}

const members: Record<string, Member> = {
  maelle: {
    name: 'Maëlle Quintrec',
    role: 'Intrapreneuse de Cantinelle',
    domain: 'intrapreneurship',
    missions: [[-900, 300, 'civil_servant', 'Ville de Montfauvel', ['cantinelle']]],
    skills: ['restauration collective', 'achats publics'],
    biography: `Maëlle a dirigé une cuisine centrale pendant huit ans. Elle a lancé ${linkTo('startup', 'Cantinelle')} le jour où elle a pesé, pour voir, les restes d’une seule semaine.`,
  },
  ousmane: {
    name: 'Ousmane Delavigne',
    role: 'Développeur',
    domain: 'development',
    missions: [
      [-1320, -600, 'independent', null, ['porte-douze']],
      [-600, 160, 'independent', null, ['cantinelle']],
    ],
    skills: ['TypeScript', 'PostgreSQL', 'accessibilité'],
    biography:
      'Ousmane écrit peu de code et en supprime beaucoup. Il anime l’atelier mensuel sur l’accessibilité.',
    links: [{ label: 'Carnet', url: 'https://ousmane.example' }],
  },
  apolline: {
    name: 'Apolline Farrugiat',
    role: 'Designer de service',
    domain: 'design',
    missions: [
      [-760, 210, 'service', 'Coopérative Traits d’union', ['cantinelle', 'herbier-des-rues']],
    ],
    skills: ['recherche utilisateur', 'écriture', 'prototypage'],
    biography:
      'Apolline passe un jour par semaine dans une cantine, un guichet ou une rue. Elle tient que l’on n’observe bien que ce que l’on a d’abord essayé de faire soi-même.',
  },
  bastien: {
    name: 'Bastien Orlhac',
    role: 'Chargé de déploiement',
    domain: 'deployment',
    missions: [[-420, 120, 'independent', null, ['cantinelle']]],
    skills: ['animation de réseau', 'formation'],
    biography: null,
  },
  nawel: {
    name: 'Nawel Cazenovi',
    role: 'Intrapreneuse de Porte Douze',
    domain: 'intrapreneurship',
    missions: [[-1320, null, 'civil_servant', 'Office de l’accès au droit', ['porte-douze']]],
    skills: ['accès au droit', 'conduite du changement'],
    biography: `Greffière pendant douze ans, Nawel connaît par leur prénom une bonne part des gens qui tiennent des permanences. Elle conduit aujourd’hui la transmission de ${linkTo('startup', 'Porte Douze')}.`,
  },
  gaspard: {
    name: 'Gaspard Lemoigneur',
    role: 'Responsable de produit',
    domain: 'product',
    missions: [
      [-2010, -900, 'independent', null, ['releve-clair']],
      [-870, 60, 'independent', null, ['porte-douze']],
    ],
    skills: ['stratégie de produit', 'mesure d’impact'],
    biography:
      'Gaspard a accompagné deux produits jusqu’à leur reprise par une administration. Il collectionne les indicateurs qui ne servent à rien.',
  },
  soline: {
    name: 'Soline Vautrier',
    role: 'Intrapreneuse de Gué libre',
    domain: 'intrapreneurship',
    missions: [[-310, 420, 'civil_servant', 'Département de la Haute-Ambre', ['gue-libre']]],
    skills: ['gestion de crise', 'hydrologie'],
    biography:
      'Soline était de garde la nuit où une ambulance a attendu deux heures devant un gué fermé.',
  },
  idriss: {
    name: 'Idriss Benkhalif',
    role: 'Développeur et bricoleur de capteurs',
    domain: 'development',
    missions: [[-220, 250, 'service', 'Coopérative Traits d’union', ['gue-libre']]],
    skills: ['Elixir', 'électronique', 'cartographie'],
    biography:
      'Idriss soude, code et pagaie. Ses capteurs coûtent moins cher que la barrière qu’ils commandent.',
    links: [{ label: 'Code', url: 'https://code.example/idriss' }],
  },
  clemence: {
    name: 'Clémence Roudouleix',
    role: 'Coach',
    domain: 'coaching',
    missions: [
      [
        -1500,
        500,
        'civil_servant',
        'Mission nationale des services du quotidien',
        ['cantinelle', 'porte-douze', 'herbier-des-rues'],
      ],
    ],
    skills: ['accompagnement d’équipes', 'facilitation'],
    biography:
      'Clémence pose des questions courtes et laisse des silences longs. Elle accompagne les équipes de l’Atelier des communs.',
  },
  theodore: {
    name: 'Théodore Anselmy',
    role: 'Analyste de données',
    domain: 'data',
    missions: [[-360, 90, 'independent', null, ['cantinelle']]],
    skills: ['statistiques', 'Python', 'visualisation'],
    biography:
      'Théodore tient les comptes de ce que l’on jette. Il publie ses méthodes avec ses résultats, et ses erreurs avec ses méthodes.',
  },
  lison: {
    name: 'Lison Péribaud',
    role: 'Animatrice de la communauté',
    domain: 'animation',
    missions: [[-640, 330, 'civil_servant', 'Mission nationale des services du quotidien', []]],
    skills: ['animation', 'rédaction', 'recrutement'],
    biography:
      'Lison accueille les nouveaux, relit les annonces et tient la porte ouverte. Écrivez-lui si vous ne savez pas à qui écrire.',
  },
  yannig: {
    name: 'Yannig Tréhorel',
    role: 'Développeur',
    domain: 'development',
    missions: [[-715, -505, 'independent', null, ['navettine']]],
    skills: ['Go', 'SQLite'],
    biography: `Yannig a construit ${linkTo('startup', 'Navettine')}, et plaidé pour qu’on l’arrête.`,
  },
};

export const authors = ({ calendar: { day }, picture }: Desk): Documents<'author'> =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      {
        name: member.name,
        role: member.role,
        domain: member.domain,
        biography: member.biography,
        picture: picture(`portrait-${name}`),
        links: member.links ?? [],
        missions: member.missions.map(([start, end, status, employer, worked]) => ({
          start: day(start),
          end: end === null ? null : day(end),
          status,
          employer,
          startups: worked.map((startup) => idOf('startup', startup)),
        })),
        skills: [...member.skills],
      },
    ]),
  );

/** The members' names, for their portraits. */
export const memberNames = Object.keys(members);
