import ical, { ICalEventTransparency } from 'ical-generator';
import type { Answer } from '../queries/answers.ts';
import { absolute } from '../structured-data/index.ts';
import { offerInWords } from '../wording/feeds.ts';
import { legible } from './xml.ts';

type ClosingDay = Answer<'closingDays'>[number];

const SECONDS_BETWEEN_LOOKS = 3600;

/**
 * The last days to answer open offers, as a calendar to subscribe to: a day without an hour for
 * each. What an event was stamped at is when its offer changed, so that the same offers always
 * make the same bytes. An offer that is over leaves the calendar.
 *
 * @param calendarUrl the public address of the calendar itself
 * @see https://www.rfc-editor.org/rfc/rfc5545
 * @see https://www.rfc-editor.org/rfc/rfc7986 for the name, source and refreshing of the calendar
 */
export function closingDaysCalendar(
  days: readonly ClosingDay[],
  { siteName, siteUrl, calendarUrl }: { siteName: string; siteUrl: string; calendarUrl: string },
): string {
  const calendar = ical({
    prodId: { company: 'Parvis', product: 'Recrutement', language: 'FR' },
    name: legible(`${siteName} : derniers jours pour répondre`),
    description: legible(`Les derniers jours pour répondre aux offres de ${siteName}`),
    source: calendarUrl,
    ttl: SECONDS_BETWEEN_LOOKS,
  });
  for (const day of days) {
    const url = absolute(day.address, siteUrl);
    calendar.createEvent({
      id: `role-${day.documentId}@${new URL(siteUrl).hostname}`,
      start: new Date(`${day.closesOn}T00:00:00Z`),
      allDay: true,
      stamp: new Date(day.lastModified),
      lastModified: new Date(day.lastModified),
      summary: legible(`Dernier jour pour répondre : ${day.title}`),
      description: legible(`${offerInWords(day)}\n${url}`),
      location: day.places.length === 0 ? null : legible(day.places.join(', ')),
      categories: [{ name: day.domain }],
      url,
      // A last day does not make its reader busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
