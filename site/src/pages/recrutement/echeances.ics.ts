import type { APIRoute } from 'astro';
import { closingDaysCalendar } from '../../feeds/calendar.ts';
import { calendarAddress } from '../../routes/addresses.ts';
import { absolute } from '../../structured-data/index.ts';

export const GET: APIRoute = ({ locals: { ask, siteUrl } }) => {
  const text = closingDaysCalendar(ask.closingDays(), {
    siteName: ask.feedSite().name,
    siteUrl,
    calendarUrl: absolute(calendarAddress, siteUrl),
  });
  return new Response(text, { headers: { 'content-type': 'text/calendar' } });
};
