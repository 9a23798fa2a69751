/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The questions a template may ask: all content comes through them. */
    ask: import('@parvis/shared').Asked<typeof import('./queries/index.ts').queries>;
    /** The public address of the site. */
    siteUrl: string;
  }
}
