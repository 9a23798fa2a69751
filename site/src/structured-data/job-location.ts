import type { Town } from '@parvis/shared';
import { type StructuredData, thing } from './data.ts';

/**
 * Where one works. Only a job wholly at a distance is told as such, with the country one may do it
 * from: some days at home do not count.
 */
export function jobLocation(towns: readonly Town[], isRemote: boolean): StructuredData {
  const places = towns.map(({ name, postalCode }) =>
    thing('Place', {
      address: thing('PostalAddress', { addressLocality: name, postalCode, addressCountry: 'FR' }),
    }),
  );
  return {
    jobLocation: places.length === 1 ? places[0] : places,
    ...(isRemote
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: thing('Country', { name: 'France' }),
        }
      : {}),
  };
}
