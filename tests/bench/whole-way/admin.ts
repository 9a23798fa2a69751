/** What a form holds, by field. */
type Form = Record<string, unknown>;

/** What the admin's screens send to the CMS, with the session of somebody who has logged in. */
export interface Admin {
  /** The fields of a post as its form has them, without its relations. */
  read(documentId: string): Promise<Form>;
  /** « Publier » on an open form: it saves and publishes in one request. */
  publish(documentId: string, form: Form): Promise<void>;
  /** « Publier » on the form of a new post. */
  publishNew(form: Form): Promise<void>;
}

const fields = ['title', 'slug', 'publicationDate', 'excerpt', 'body'];
const posts = '/content-manager/collection-types/api::post.post';

export async function logIn(
  cms: string,
  account: { email: string; password: string },
): Promise<Admin> {
  const { token } = (await send('/admin/login', account)) as { token: string };

  async function send(path: string, body?: object, bearer?: string): Promise<unknown> {
    const response = await fetch(`${cms}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return ((await response.json()) as { data: unknown }).data;
  }

  return {
    async read(documentId) {
      const post = (await send(`${posts}/${documentId}`, undefined, token)) as Form;
      return Object.fromEntries(fields.map((name) => [name, post[name]]));
    },
    publish: async (documentId, form) =>
      void (await send(`${posts}/${documentId}/actions/publish`, form, token)),
    publishNew: async (form) => void (await send(`${posts}/actions/publish`, form, token)),
  };
}
