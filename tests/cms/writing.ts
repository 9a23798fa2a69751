import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DocumentType,
  type PublicationDocuments,
  publicationDocuments,
  publicationIndex,
} from '@parvis/shared';
import { administrator, type Cms } from './harness.ts';

/** What staff do in the admin, said in domain words, through the same service as the admin's. */
export interface Writing {
  /** Saves a draft, or for a type without drafts a published document. */
  write(type: DocumentType, data?: Record<string, unknown>): Promise<string>;
  edit(type: DocumentType, id: string, data: Record<string, unknown>): Promise<void>;
  publish(type: DocumentType, id: string): Promise<void>;
  writeAndPublish(type: DocumentType, data?: Record<string, unknown>): Promise<string>;
  unpublish(type: DocumentType, id: string): Promise<void>;
  /** Saves as the admin does: over HTTP, as the first administrator. */
  saveInAdmin(type: DocumentType, id: string, data: Record<string, unknown>): Promise<void>;
  discardDraft(type: DocumentType, id: string): Promise<void>;
  remove(type: DocumentType, id: string): Promise<void>;
  /** The draft as staff see it; the document itself for a type without drafts. */
  draft(type: DocumentType, id: string): Promise<Record<string, unknown>>;
  redirects(): Promise<{ from: string; to: string | null; kind: string }[]>;
  /** The attributes that the publication API answers; none when the document is not published. */
  published(type: DocumentType, id: string): Promise<Record<string, unknown> | undefined>;
  /** The version in the publication index; none when the document is not published. */
  version(type: DocumentType, id: string): Promise<string | undefined>;
}

const smallest: Record<DocumentType, Record<string, unknown>> = {
  post: { title: 'Une annonce', body: 'Bonjour.' },
  role: {
    title: 'Une offre',
    body: 'Venez.',
    domain: 'design',
    applyEmail: 'candidatures@parvis.invalid',
  },
  author: { name: 'Camille Exemple' },
  startup: { name: 'Un produit' },
  incubator: { name: 'Un incubateur' },
  organisation: { name: 'Une organisation' },
  category: { name: 'Une catégorie' },
  page: { title: 'Une page', body: 'Du texte.' },
  redirect: { from: '/avant/', to: '/apres/' },
  site: { name: 'Un site' },
};

export function writingIn(cms: Cms): Writing {
  const documents = (type: DocumentType) => cms.strapi.documents(`api::${type}.${type}`);

  const writing: Writing = {
    async write(type, data = {}) {
      const { documentId } = await documents(type).create({ data: { ...smallest[type], ...data } });
      return documentId;
    },
    async edit(type, documentId, data) {
      await documents(type).update({ documentId, data });
    },
    async publish(type, documentId) {
      await documents(type).publish({ documentId });
    },
    async writeAndPublish(type, data) {
      const documentId = await writing.write(type, data);
      await writing.publish(type, documentId);
      return documentId;
    },
    async unpublish(type, documentId) {
      await documents(type).unpublish({ documentId });
    },
    async saveInAdmin(type, documentId, data) {
      const response = await fetch(
        `${cms.url}/content-manager/collection-types/api::${type}.${type}/${documentId}`,
        {
          method: 'PUT',
          headers: {
            'Content-Type': 'application/json',
            Authorization: `Bearer ${await adminToken(cms)}`,
          },
          body: JSON.stringify(data),
        },
      );
      if (!response.ok)
        throw new Error(`The admin answered ${response.status}: ${await response.text()}`);
    },
    async discardDraft(type, documentId) {
      await documents(type).discardDraft({ documentId });
    },
    async remove(type, documentId) {
      await documents(type).delete({ documentId });
    },
    async draft(type, documentId) {
      const draft = await documents(type).findOne({ documentId });
      if (draft === null) throw new Error(`There is no ${type} ${documentId}`);
      return draft as Record<string, unknown>;
    },
    async redirects() {
      const rows = await cms.strapi.db
        .query('api::redirect.redirect')
        .findMany({ orderBy: { from: 'asc' } });
      return rows.map(({ from, to, kind }) => ({ from, to, kind }));
    },
    async published(type, id) {
      const response = await cms.get(`/api/publication/documents?type=${type}&ids=${id}`);
      const answer: PublicationDocuments = publicationDocuments.parse(await response.json());
      return answer.documents[0]?.attributes;
    },
    async version(type, id) {
      const answer = publicationIndex.parse(await (await cms.get('/api/publication/index')).json());
      return answer.documents.find((found) => found.type === type && found.documentId === id)
        ?.version;
    },
  };
  return writing;
}

/** Logs somebody in to the admin: the token of the session. Strapi allows a few times in five minutes. */
export async function adminToken(cms: Cms, credentials = administrator): Promise<string> {
  const response = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const { data } = (await response.json()) as { data: { token: string } };
  return data.token;
}

const fourByThree =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWMQCVgARww4OQDnPwwx0ouVpQAAAABJRU5ErkJggg==';

/** Uploads a picture of 4 × 3 pixels, or the bytes given under its name. */
export async function pictureOf(
  cms: Cms,
  name: string,
  bytes: Buffer = Buffer.from(fourByThree, 'base64'),
): Promise<{ id: number; url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-picture-'));
  const filepath = join(folder, name);
  writeFileSync(filepath, bytes);
  try {
    const [file] = await cms.strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name } },
        files: { filepath, originalFilename: name, mimetype: 'image/png', size: bytes.length },
      });
    return file;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
