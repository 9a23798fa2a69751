const days = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Paris',
});

/**
 * The words of `longDate`, from the calendar that every browser has: that function's own would be
 * half of what the page of the search downloads.
 */
export function dayInWords(dayOrInstant: string): string {
  return days.format(new Date(dayOrInstant)).replace(/^1(?=\s)/, '1er');
}
