import type { Change, VersionsAnswer, VersionTold } from '../../../history/answer.ts';
import { onWhichDay } from '../online/moments.ts';

/** « n° 4 · publiée le 24 novembre 2026 à 14:02 par Camille Exemple · dans la version 128 du site ». */
export function tellVersion(version: VersionTold, site: VersionsAnswer['site'], now: Date): string {
  const { number, act, at, release } = version;
  const what = number === null ? '' : `n° ${number} · `;
  const done = `${doneInWords[act]} ${onWhichDay(at, now)}${byWhom(version)}`;
  return `${what}${done}${number === null ? '' : carriedBy(release, site)}`;
}

/** What is to be said once of all versions; nothing when each says its own. */
export function tellSite(site: VersionsAnswer['site']): string | null {
  return site === 'known'
    ? null
    : 'Version du site inconnue : le service de publication ne répond pas.';
}

const doneInWords: Record<VersionTold['act'], string> = {
  published: 'publiée',
  withdrawn: 'Dépublié',
  deleted: 'Supprimé',
};

function byWhom({ cause, by }: VersionTold): string {
  if (cause === 'staff') return ` par ${by}`;
  return cause === 'automatic' ? ' automatiquement' : ', avant l’historique';
}

function carriedBy(release: number | null, site: VersionsAnswer['site']): string {
  if (release !== null) return ` · dans la version ${release} du site`;
  return site === 'silent' ? '' : ' · version du site inconnue';
}

/** How a choice of versions names one. */
export function nameVersion({ number, at }: VersionTold, now: Date): string {
  return `Version n° ${number}, ${onWhichDay(at, now)}`;
}

/** What a list or a value says of its change, one sentence a line. */
export function tellChange(change: Exclude<Change, { kind: 'text' }>): string[] {
  if (change.kind === 'list') {
    return [
      ...(change.removed.length > 0 ? [`Retrait de ${change.removed.join(', ')}`] : []),
      ...(change.added.length > 0 ? [`Ajout de ${change.added.join(', ')}`] : []),
      ...(change.isReordered ? ['Ordre changé'] : []),
    ];
  }
  return [`Avant : ${change.before ?? 'vide'}`, `Après : ${change.after ?? 'vide'}`];
}
