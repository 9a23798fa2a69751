import type { Reading, Role } from '@parvis/shared';
import { siteSettings } from './layout.ts';

/** Where one applies. */
export interface Application {
  url: string;
  /** The address that the link writes to, when it does. */
  email: string | null;
}

/** The offer's own form or e-mail, else the community's form. */
export function applicationOf(reading: Reading, role: Role): Application | null {
  if (role.applyUrl !== null) return { url: role.applyUrl, email: null };
  if (role.applyEmail !== null) {
    const subject = encodeURIComponent(`Candidature : ${role.title}`);
    return { url: `mailto:${role.applyEmail}?subject=${subject}`, email: role.applyEmail };
  }
  const url = siteSettings(reading)?.defaultApplicationUrl ?? null;
  return url === null ? null : { url, email: null };
}
