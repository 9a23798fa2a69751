/** Where the form of a document is, inside the admin. */
export function formAddress({ type, documentId }: { type: string; documentId: string }): string {
  const uid = `api::${type}.${type}`;
  return type === 'site'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${documentId}`;
}
