import { absolute, type StructuredData, statement, thing } from './data.ts';

/** A step of the way to a page. */
export interface Step {
  name: string;
  address: string;
}

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
export function breadcrumbList(steps: readonly Step[], siteUrl: string): StructuredData {
  return statement('BreadcrumbList', {
    itemListElement: steps.map(({ name, address }, index) =>
      thing('ListItem', { position: index + 1, name, item: absolute(address, siteUrl) }),
    ),
  });
}
