import { dayOf, instantInParis } from '@parvis/shared';

/** A date as someone wrote it: its day in Paris, and its instant (midnight in Paris without a time). */
export interface WrittenDate {
  day: string;
  instant: string;
  /** The day in UTC, by which the old sites named their addresses. */
  utcDay: string;
  /** What had to be guessed, in French. */
  remark: string | null;
}

const TIME = String.raw`(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
const FRENCH = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`, 'i');
const IN_WORDS = /^(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u;

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** Reads a date in any form that YAML files hold; undefined when it is none. Without a zone, it is in Paris. */
export function readDate(text: string): WrittenDate | undefined {
  const iso = ISO.exec(text.trim());
  if (iso !== null) return assemble(iso[1], iso[2], iso[3], iso.slice(4), null);
  const french = FRENCH.exec(text.trim());
  if (french !== null) {
    const remark = `date « ${text} » : lue jour/mois/année`;
    return assemble(french[3], french[2], french[1], french.slice(4), remark);
  }
  const [, day, word = '', year] = IN_WORDS.exec(text.trim()) ?? [];
  const name = word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const month = months.findIndex((known) => name.length > 2 && known.startsWith(name));
  if (month === -1) return undefined;
  return assemble(year, String(month + 1), day, [], `date « ${text} » : lue en toutes lettres`);
}

type Part = string | undefined;

function assemble(
  year: Part,
  month: Part,
  date: Part,
  [hours, minutes, seconds, zone]: Part[],
  remark: string | null,
): WrittenDate | undefined {
  const numbers = { year: Number(year), month: Number(month), date: Number(date) };
  if (numbers.month < 1 || numbers.month > 12 || numbers.date < 1 || numbers.date > 31) {
    return undefined;
  }
  if (numbers.year < 1900 || numbers.year > 2200) return undefined;
  const last = new Date(Date.UTC(numbers.year, numbers.month, 0)).getUTCDate();
  const isImpossible = numbers.date > last;
  const day = isoDay({ ...numbers, date: Math.min(numbers.date, last) });
  const clamped = isImpossible ? `le mois n’a que ${last} jours : date ramenée au ${day}` : remark;
  const time = timeOf(hours, minutes, seconds);
  if (time === undefined) return undefined;

  const instant =
    zone === undefined
      ? instantInParis(day, time.slice(0, 5))
      : new Date(`${day}T${time}${isoZone(zone)}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  return {
    day: zone === undefined ? day : dayOf(instant),
    instant: instant.toISOString(),
    utcDay: zone === undefined ? day : instant.toISOString().slice(0, 10),
    remark: clamped,
  };
}

function timeOf(hours: Part, minutes: Part, seconds: Part): string | undefined {
  const parts = [hours ?? '0', minutes ?? '0', seconds ?? '0'].map(Number) as [
    number,
    number,
    number,
  ];
  if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59) return undefined;
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function isoZone(zone: string): string {
  if (/^(?:z|utc)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function isoDay({ year, month, date }: { year: number; month: number; date: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
