import type { CalendarItem } from '../../planned/answers.ts';
import { changeKinds, tellState } from '../calendar/words.ts';
import { onWhichDay, whichDay } from '../panels/online/moments.ts';
import type { ListAnswer, OnlineAnswer, ReleasesAnswer } from './types.ts';

type Status = NonNullable<OnlineAnswer['status']>;
type ReleaseList = NonNullable<ReleasesAnswer['releases']>;
type Release = ReleaseList[number];

const states: Record<Status['state'], string> = {
  starting: 'Le site se prépare pour la première fois.',
  live: 'Le site montre tout ce qui est publié.',
  publishing: 'Une publication est en cours.',
  held: 'Le site est revenu à une version antérieure : les changements attendent.',
  behind: 'Le site est en ligne, mais tout n’y est pas encore.',
  failing: 'Le service de publication est en difficulté. La dernière bonne version reste en ligne.',
};

/** How the site is, in a sentence. */
export function tellSite(status: Status | undefined): string {
  if (status === undefined) {
    return 'Le service de publication ne répond pas. Le site garde sa dernière version.';
  }
  return states[status.state];
}

/** « Version 12 du site, aujourd’hui à 14:02 ». */
export function tellVersion(release: number, at: string, now: Date): string {
  return `Version ${release}, ${onWhichDay(at, now)}`;
}

const reasons = {
  start: 'au démarrage',
  time: 'à la date prévue',
  command: 'à la demande d’un administrateur',
  rollback: 'retour à une version antérieure',
  pictures: 'images préparées',
} as const;

/** What a version of the site brought: « 2 contenus changés ». */
export function tellRelease({ reason, changes }: Release): string {
  const counted = changes > 1 ? `${changes} contenus changés` : '1 contenu changé';
  const why = (reasons as Record<string, string>)[reason];
  if (reason === 'rollback' || changes === 0) return why ?? 'pages refaites';
  return why === undefined ? counted : `${counted}, ${why}`;
}

/**
 * The versions of the site by lines of their list: those in a row that did nothing but prepare
 * pictures share one, as many follow a first start. The one that is online keeps its own.
 */
export function linesOf(releases: ReleaseList, live: number | undefined): Release[][] {
  const isQuiet = ({ release, reason, changes }: Release) =>
    reason === 'pictures' && changes === 0 && release !== live;
  const lines: Release[][] = [];
  for (const release of releases) {
    const above = lines.at(-1);
    if (above?.every(isQuiet) && isQuiet(release)) above.push(release);
    else lines.push([release]);
  }
  return lines;
}

/** « 18 versions : images préparées ». */
export function tellPreparations(count: number): string {
  return `${count} versions : ${reasons.pictures}`;
}

/** « Voir les 12 versions plus anciennes », of the lines that are not shown. */
export function tellOlder(lines: readonly (readonly Release[])[]): string {
  const count = lines.flat().length;
  return count > 1 ? `Voir les ${count} versions plus anciennes` : 'Voir la version plus ancienne';
}

/** « et 12 autres »; nothing when all are shown. */
export function tellRest(total: number, shown: number): string | undefined {
  const rest = total - shown;
  if (rest <= 0) return undefined;
  return rest > 1 ? `et ${rest} autres` : 'et un autre';
}

/** How many changes to come fit on the home page; the calendar has the rest. */
const NEXT = 4;

/** The next of the changes that are still to come, as a list of documents. */
export function nextChanges(items: readonly CalendarItem[], now: Date): ListAnswer {
  const toCome = items.filter(({ state }) => state === 'to-come' || state === 'late');
  const next = toCome.slice(0, NEXT).map((item) => {
    const { type, documentId, name } = item;
    return { type, documentId, name, detail: tellChange(item, now) };
  });
  return { items: next, total: toCome.length };
}

/** « Publication le 3 décembre 2026 à 09:00 ». A role closes with its day, not at an hour. */
function tellChange(item: CalendarItem, now: Date): string {
  const { kind, at } = item;
  const day = whichDay(at, now);
  const evening = day === 'aujourd’hui' ? 'ce soir' : `${day} au soir`;
  const when = kind === 'closes' ? evening : onWhichDay(at, now);
  return [`${changeKinds[kind]} ${when}`, tellState(item)].filter(Boolean).join('. ');
}
