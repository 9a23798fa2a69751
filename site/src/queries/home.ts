import { currentPhase, type Reading, type Startup } from '@parvis/shared';
import { postCard, roleCard, startupCard } from './cards.ts';
import { currentAuthorIds, livingStartupIds, openRoles } from './community.ts';
import { documents } from './documents.ts';

const POSTS = 5;
const ROLES = 6;
const STARTUPS = 3;

/** The latest announcements, the offers to answer, the newest products, the community in figures. */
export function homePage(reading: Reading) {
  const roles = reading.shared(rolesByClosing);
  const startups = reading.shared(startupsByNews);
  return {
    posts: documents(reading, 'post', reading.list('post').slice(0, POSTS)).map((post) =>
      postCard(reading, post),
    ),
    roles: documents(reading, 'role', roles.slice(0, ROLES)).map((role) => roleCard(reading, role)),
    startups: documents(reading, 'startup', startups.slice(0, STARTUPS)).map((startup) =>
      startupCard(reading, startup),
    ),
    figures: {
      startups: startups.length,
      authors: reading.shared(currentAuthorIds).length,
      incubators: reading.list('incubator').length,
      roles: roles.length,
    },
  };
}

/** Offers one may answer today: those that close soonest first, those without an end last. */
function rolesByClosing(reading: Reading): string[] {
  const closing = ({ closesOn }: { closesOn: string | null }) => closesOn ?? '9999';
  return openRoles(reading)
    .toSorted((a, b) => ascending(closing(a), closing(b)))
    .map(({ documentId }) => documentId);
}

/** Startups that live: those whose phase began last first. */
function startupsByNews(reading: Reading): string[] {
  const since = ({ phases }: Startup) => currentPhase(phases, reading.today())?.start ?? '';
  return documents(reading, 'startup', reading.shared(livingStartupIds))
    .toSorted((a, b) => ascending(since(b), since(a)))
    .map(({ documentId }) => documentId);
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
