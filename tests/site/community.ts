import {
  aCategory,
  anAuthor,
  anIncubator,
  anOrganisation,
  aPage,
  aPost,
  aRedirect,
  aRole,
  aSite,
  aStartup,
} from '../documents.ts';
import type { Community } from './fake-reading.ts';
import { longText } from './long-text.ts';
import { aPublicPicture } from './public-picture.ts';

const mission = { status: 'independent', employer: 'Coopérative d’essai' } as const;
/** Taller than the covers of cards. */
export const picture = {
  source: '/uploads/place.png',
  alternativeText: 'Une place',
  width: 1200,
  height: 800,
};
const missing = { ...picture, source: '/uploads/perdue.png' };

const body = `# Un premier titre

Un paragraphe **important**, [un article](/actualites/on-recrute/), [une ancienne adresse](/startups/carte.html),
[un lien mort](/nulle-part/), [un autre site](https://autre.example/) et une note[^1].

### Un titre plus bas

![Une place](/uploads/place.png "La place, un matin")

![Une image perdue](/uploads/perdue.png)

| Année | Membres |
|-------|--------:|
| 2025  |      12 |

<script>alert(1)</script>

[^1]: La note.
`;

/** An invented community with one document of each kind in each situation. */
export const invented: Community = {
  today: '2026-03-10',
  pictures: { '/uploads/place.png': aPublicPicture('place', 1200, 800) },
  documents: {
    site: [
      aSite({
        tagline: 'Des services d’essai',
        contact: 'contact@parvis.example',
        footer: 'Textes sous [licence](https://licence.example/).',
        socialAccounts: [{ label: 'Réseau', url: 'https://reseau.example/@essai' }],
        accentColour: '#ffcc00',
      }),
    ],
    category: [
      aCategory({ documentId: 'nouvelles', name: 'Nouvelles' }),
      aCategory({ documentId: 'vide' }),
    ],
    organisation: [
      anOrganisation({
        documentId: 'ministere',
        name: 'Ministère d’essai',
        acronym: 'ME',
        website: 'https://me.example/',
      }),
    ],
    incubator: [
      anIncubator({
        documentId: 'atelier',
        name: 'L’Atelier',
        owner: 'Ministère d’essai',
        contact: 'mailto:atelier@parvis.example',
        address: '1 place du Parvis',
        website: 'https://atelier.example/',
        highlightedStartups: ['carte'],
        logo: picture,
        body,
      }),
      anIncubator({ documentId: 'sans-rien' }),
    ],
    startup: [
      aStartup({
        documentId: 'carte',
        name: 'Carte des lieux',
        mission: 'Trouver un lieu public près de chez soi',
        incubator: 'atelier',
        sponsors: ['ministere'],
        phases: [
          { name: 'investigation', start: '2024-01-01', end: '2024-06-30' },
          { name: 'construction', start: '2024-07-01', end: null },
          { name: 'acceleration', start: '2027-01-01', end: null },
        ],
        events: [{ name: 'Comité', date: '2024-06-30', comment: 'Avis favorable' }],
        contact: 'carte@parvis.example',
        website: 'https://carte.example/',
        technologies: ['Node'],
        themes: ['Vie quotidienne'],
        userTypes: ['Agents publics'],
        accessibilityStatus: 'partial',
        picture,
        body,
      }),
      aStartup({
        documentId: 'terminee',
        phases: [{ name: 'alumni', start: '2025-01-01', end: null }],
      }),
      aStartup({ documentId: 'nue', picture: missing }),
    ],
    author: [
      anAuthor({
        documentId: 'ada',
        name: 'Ada Moreau',
        role: 'Développeuse',
        domain: 'development',
        biography: body,
        picture,
        links: [{ label: 'Site', url: 'https://ada.example/' }],
        missions: [
          { ...mission, start: '2024-01-01', end: null, startups: ['carte'] },
          { ...mission, start: '2023-01-01', end: '2023-12-31', startups: ['terminee'] },
        ],
        skills: ['Node'],
      }),
      anAuthor({
        documentId: 'leo',
        name: 'Léo Petit',
        missions: [{ ...mission, start: '2024-01-01', end: '2025-01-01', startups: ['carte'] }],
      }),
      anAuthor({ documentId: 'nouvelle', name: 'Zoé Martin' }),
    ],
    role: [
      aRole({
        documentId: 'dev',
        title: 'Développeur ou développeuse',
        startup: 'carte',
        contract: 'permanent',
        places: ['Lyon', 'Paris'],
        remote: 'partial',
        salaryMin: 40000,
        salaryMax: 50000,
        salaryPeriod: 'year',
        salaryBasis: 'gross',
        startDate: '2026-05-01',
        closesOn: '2026-04-30',
        applyEmail: 'dev@parvis.example',
        contacts: ['ada'],
        technologies: ['Node', 'Postgres'],
        positions: 2,
        body,
      }),
      aRole({
        documentId: 'chez-un-incubateur',
        incubator: 'atelier',
        applyUrl: 'https://formulaire.example/',
      }),
      aRole({ documentId: 'chez-une-organisation', organisation: 'ministere', closesOn: null }),
      aRole({ documentId: 'a-venir', opensOn: '2026-04-01' }),
      aRole({ documentId: 'a-distance', startup: 'carte', remote: 'full' }),
      aRole({
        documentId: 'close',
        title: 'Coach',
        startup: 'carte',
        closesOn: '2026-03-09',
        contacts: ['ada'],
      }),
      aRole({ documentId: 'pourvue', outcome: 'filled' }),
    ],
    post: [
      aPost({
        documentId: 'on-recrute',
        title: 'On recrute, l’été & l’hiver <ensemble>',
        authors: ['ada', 'leo'],
        category: 'nouvelles',
        startups: ['carte'],
        roles: ['dev', 'close'],
        excerpt: 'Deux postes à pourvoir.',
        cover: picture,
        coverAlternative: 'Une place au matin',
        body,
      }),
      ...Array.from({ length: 22 }, (_, rank) =>
        aPost({
          documentId: `billet-${rank}`,
          title: `Billet ${rank}`,
          category: 'nouvelles',
          publicationDate: '2026-01-02T08:00:00.000Z',
          cover: missing,
        }),
      ),
      aPost({
        documentId: 'dossier',
        title: 'Ce que nous avons appris en un an',
        publicationDate: '2025-12-31T09:00:00.000Z',
        authors: ['ada'],
        startups: ['carte'],
        body: longText,
      }),
      aPost({
        documentId: 'demain',
        title: 'Brouillon du lendemain',
        publicationDate: '2026-03-11T08:00:00.000Z',
      }),
    ],
    page: [
      aPage({ documentId: 'a-propos', title: 'À propos', menu: 'main', body }),
      aPage({ documentId: 'mentions-legales', title: 'Mentions légales', menu: 'footer' }),
    ],
    redirect: [
      aRedirect({ documentId: 'carte', from: '/startups/carte.html', to: '/startups/carte/' }),
    ],
  },
};
