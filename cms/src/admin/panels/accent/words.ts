import {
  ENOUGH_CONTRAST,
  leastContrast,
  readableAccent,
  type Scheme,
  themeColours,
} from '../../../../../shared/src/accent.ts';

/** What visitors see of a colour in one scheme, and why. */
export interface Shown {
  scheme: Scheme;
  name: string;
  colour: string;
  onColour: string;
  ground: string;
  sentence: string;
}

interface ToldAccent {
  headline: string;
  shown: readonly Shown[];
}

const schemes: readonly Scheme[] = ['light', 'dark'];
const names = { light: 'Sur fond clair', dark: 'Sur fond sombre' } as const;
const faults = { light: 'Trop pâle', dark: 'Trop sombre' } as const;
const remedies = { light: 'l’assombrit', dark: 'l’éclaircit' } as const;
const grounds = { light: 'clair', dark: 'sombre' } as const;

const enough = ratio(ENOUGH_CONTRAST);

/**
 * What becomes of the colour in the form, in French.
 *
 * @param written what the field holds, saved or not
 */
export function tellAccent(written: string | null | undefined): ToldAccent {
  if (!written) {
    const shown = schemes.map((scheme) => show(scheme, themeColours[scheme].accent));
    return { headline: 'Le site garde sa propre couleur', shown };
  }
  if (!/^#[0-9a-f]{6}$/i.test(written)) {
    return { headline: 'Écrivez la couleur comme #0b3954', shown: [] };
  }
  const chosen = written.toLowerCase();
  const shown = schemes.map((scheme) => show(scheme, chosen));
  const isAdjusted = shown.some(({ colour }) => colour !== chosen);
  const headline = isAdjusted ? 'Couleur adaptée pour être lue' : 'Couleur montrée telle quelle';
  return { headline, shown };
}

function show(scheme: Scheme, chosen: string): Shown {
  const colour = readableAccent(chosen, scheme);
  const { onAccent, card } = themeColours[scheme];
  return {
    scheme,
    name: names[scheme],
    colour,
    onColour: onAccent,
    ground: card,
    sentence: sentenceOf(scheme, chosen, colour),
  };
}

function sentenceOf(scheme: Scheme, chosen: string, colour: string): string {
  const contrast = ratio(leastContrast(chosen, scheme));
  return colour === chosen
    ? `${colour} se lit bien : ${contrast} au moins, pour ${enough} demandés.`
    : `${faults[scheme]} pour être lue sur fond ${grounds[scheme]} (${contrast} pour ${enough} demandés) : le site ${remedies[scheme]} en ${colour}.`;
}

/** « 3,1:1 », rounded down: what is not enough must not read as if it were. */
function ratio(contrast: number): string {
  return `${(Math.floor(contrast * 10) / 10).toLocaleString('fr-FR')}:1`;
}
