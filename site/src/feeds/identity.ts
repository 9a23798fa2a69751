/**
 * A name that stays the same when the address changes: made of the site's host, the kind and the
 * permanent identifier. The year is one in which the host was the site's, as the standard asks.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4151
 */
export function tagUri(kind: string, identifier: string, siteUrl: string): string {
  return `tag:${new URL(siteUrl).hostname},2026:${kind}/${encodeURIComponent(identifier)}`;
}
