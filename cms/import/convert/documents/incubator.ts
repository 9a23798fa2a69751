import { emailIn, webAddressIn } from '../addresses.ts';
import type { Bench, Converter } from './bench.ts';

/** A file of `_incubators` becomes an incubator. */
export const convertIncubator: Converter<'incubator'> = (bench) => {
  const { entry, fields, reading, workshop } = bench;
  fields.ignore('layout', 'slug', 'permalink', 'redirect_from');
  if (!fields.has('title'))
    reading.remark(undefined, `sans titre : « ${entry.title} », d’après le nom du fichier`);
  return {
    documentId: entry.documentId,
    slug: entry.slug,
    name: entry.title,
    shortDescription: reading.words('short_description', 1000),
    owner: reading.words('owner'),
    contact: contactOf(bench),
    address: reading.words('address', 1000),
    website: reading.webAddress('website'),
    repository: reading.webAddress('github') ?? reading.webAddress('repository'),
    logo: logoOf(bench),
    highlightedStartups: reading.references(
      'highlighted_startups',
      workshop.startups,
      'la startup',
    ),
    body: bench.text(entry.file.body).markdown || null,
  };
};

function contactOf({ reading }: Bench): string | null {
  const written = reading.prose('contact');
  if (written === null) return null;
  const contact = emailIn(written) ?? webAddressIn(written);
  if (contact === null) {
    reading.remark(
      'contact',
      `« contact: ${written} » n’est ni une adresse électronique ni une adresse web : non repris`,
    );
  }
  return contact === null || contact.length > 255 ? null : contact;
}

function logoOf(bench: Bench) {
  const named = bench.pictureNamed(['/img/incubators', '/img/incubateurs']);
  const address = bench.fields.text('logo');
  if (named !== null || address === null) return named;
  return bench.picture(address, 'logo');
}
