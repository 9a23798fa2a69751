import type { Author } from '@parvis/shared';
import { anAuthor, aPage, aPost, aRole, aStartup } from '../../documents.ts';
import { invented, picture } from '../community.ts';
import type { Community } from '../fake-reading.ts';

const { documents } = invented;

const several = <Document>(count: number, make: (rank: number) => Document): Document[] =>
  Array.from({ length: count }, (_, rank) => make(rank));

const mission: Author['missions'][number] = {
  status: 'independent',
  employer: null,
  start: '2023-01-01',
  end: '2023-12-31',
  startups: ['carte'],
};

const longWord = 'Intergouvernementalisation';

/** The invented community with so much that each list goes over its page, and texts hard to lay out. */
export const crowded: Community = {
  ...invented,
  documents: {
    ...documents,
    post: [
      ...(documents.post ?? []),
      ...several(20, (rank) =>
        aPost({
          documentId: `archive-${rank}`,
          title: `Retour sur l’année ${rank}`,
          category: 'nouvelles',
          publicationDate: '2025-06-02T08:00:00.000Z',
          ...(rank % 2 === 0 ? { cover: picture, coverDecorative: true } : {}),
        }),
      ),
      aPost({
        documentId: 'long',
        title: `${longWord} des démarches : ce que l’${longWord.toLowerCase()} change pour les équipes`,
        authors: ['ada', 'leo', 'nouvelle'],
        category: 'nouvelles',
        startups: ['carte', 'longue'],
        body: longBody(),
      }),
    ],
    role: [
      ...(documents.role ?? []),
      ...several(41, (rank) =>
        aRole({
          documentId: `passee-${rank}`,
          title: `Offre passée ${rank}`,
          startup: 'carte',
          closesOn: '2025-12-31',
        }),
      ),
    ],
    startup: [
      ...(documents.startup ?? []),
      ...several(61, (rank) =>
        aStartup({
          documentId: `finie-${rank}`,
          name: `Service fini ${rank}`,
          phases: [{ name: 'alumni', start: '2025-01-01', end: null }],
        }),
      ),
      aStartup({ documentId: 'longue', name: `${longWord} ${longWord}`, mission: longWord }),
    ],
    author: [
      ...(documents.author ?? []),
      ...several(121, (rank) =>
        anAuthor({
          documentId: `partie-${rank}`,
          name: `Camille Ancienne ${rank}`,
          missions: [mission],
        }),
      ),
    ],
    page: [
      ...(documents.page ?? []),
      aPage({ documentId: 'accessibilite', title: 'Accessibilité', menu: 'footer' }),
    ],
  },
};

/** What makes a text hard to lay out: a wide table, an address without a space, code, lists in lists. */
function longBody(): string {
  const parts = several(
    5,
    (rank) => `## Partie ${rank + 1}\n\n${'Ce que nous avons appris en un an. '.repeat(40)}`,
  );
  const head = `| ${several(9, (rank) => `Colonne ${rank}`).join(' | ')} |`;
  const line = `|${'---|'.repeat(9)}`;
  const row = `| ${several(9, () => longWord).join(' | ')} |`;
  return [
    ...parts,
    `https://parvis.example/${'une-adresse-sans-fin-'.repeat(8)}`,
    `- un\n  - deux\n    - trois, avec du \`code_sans_espace_${'x'.repeat(60)}\``,
    `\`\`\`js\nconst ligne = '${'sans fin '.repeat(20)}';\n\`\`\``,
    `> Une citation.\n\n${head}\n${line}\n${row}`,
  ].join('\n\n');
}
