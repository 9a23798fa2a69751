import { longDate } from '@parvis/shared';

interface Offer {
  domain: string;
  places: readonly string[];
  closesOn: string | null;
}

/** « Développement, Lyon, Paris. Répondre jusqu’au 30 avril 2026 » */
export function offerInWords({ domain, places, closesOn }: Offer): string {
  const facts = [domain, ...places].join(', ');
  return closesOn === null ? facts : `${facts}. Répondre jusqu’au ${longDate(closesOn)}`;
}
