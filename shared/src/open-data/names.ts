/** The lists of the open data, by the name of their files. Apart from the schemas, for browsers. */
export const openDataNames = [
  'posts',
  'roles',
  'authors',
  'startups',
  'incubators',
  'organisations',
  'categories',
] as const;

export type OpenDataName = (typeof openDataNames)[number];

export function isOpenDataName(name: string): name is OpenDataName {
  return openDataNames.some((known) => known === name);
}
