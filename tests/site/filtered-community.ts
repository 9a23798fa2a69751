import { anAuthor, anIncubator, aRole, aSite, aStartup } from '../documents.ts';
import type { Community } from './fake-reading.ts';

const domains = ['data', 'design', 'development', 'product'] as const;
const contracts = ['permanent', 'fixed_term', null] as const;
const remotes = ['none', 'partial', 'full', null, null] as const;
const phases = ['investigation', 'construction', 'acceleration'] as const;
const places = ['Lyon', 'Paris', 'Clermont-Ferrand', 'Saint-Denis'];
const themes = ['Santé', 'Logement', 'Écologie'];
const firstNames = ['Ada', 'Élise', 'Léo', 'Zoé', 'Malik'];
const lastNames = ['Moreau', 'Petit', 'L’Hermitte'];

const pick = <Value>(values: readonly Value[], rank: number): Value =>
  values[rank % values.length] as Value;
const several = <Item>(count: number, make: (rank: number) => Item) =>
  Array.from({ length: count }, (_, rank) => make(rank));

/** An invented community whose lists have something to filter. */
export const filteredCommunity: Community = {
  today: '2026-03-10',
  documents: {
    site: [aSite()],
    incubator: several(2, (rank) =>
      anIncubator({ documentId: `i${rank}`, name: `Atelier ${rank}` }),
    ),
    startup: several(9, (rank) =>
      aStartup({
        documentId: `s${rank}`,
        name: `Produit ${rank}`,
        mission: rank % 2 ? 'Trouver un lieu public' : null,
        incubator: `i${rank % 2}`,
        phases: [{ name: pick(phases, rank), start: '2025-01-01', end: null }],
        themes: [pick(themes, rank), pick(themes, rank * 2)],
        userTypes: [pick(['Agents', 'Particuliers'], rank)],
      }),
    ),
    role: several(24, (rank) =>
      aRole({
        documentId: `r${rank}`,
        title: `Offre ${rank}`,
        startup: rank % 5 ? `s${rank % 9}` : null,
        domain: pick(domains, rank),
        contract: pick(contracts, rank),
        places: [pick(places, rank), pick(places, rank * 3)],
        remote: pick(remotes, rank),
        closesOn: `2026-04-${10 + (rank % 20)}`,
      }),
    ),
    author: several(30, (rank) =>
      anAuthor({
        documentId: `a${rank}`,
        name: `${pick(firstNames, rank)} ${pick(lastNames, rank)}`,
        role: rank % 3 ? 'Chargé·e de déploiement' : null,
        domain: pick(domains, rank * 3),
        missions:
          rank % 4
            ? [
                {
                  start: rank % 5 ? '2025-01-01' : '2026-05-01',
                  end: null,
                  status: null,
                  employer: null,
                  startups: [`s${rank % 9}`],
                },
              ]
            : [],
      }),
    ),
  },
};
