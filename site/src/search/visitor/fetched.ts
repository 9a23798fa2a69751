/**
 * The text of a file of the site.
 *
 * @throws when the network or the server fails
 */
export async function fetched(path: string): Promise<string | undefined> {
  const response = await fetch(`/${path}`);
  if (response.ok) return response.text();
  if (response.status === 404 || response.status === 410) return undefined;
  throw new Error(`${path}: ${response.status}`);
}
