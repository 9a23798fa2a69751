import { openBrowser } from './browser.ts';
import { type Editor, editorAt } from './editor.ts';
import { type Parvis, type Place, startParvis, takePlace } from './parvis.ts';
import { type Visitor, visitorOf } from './visitor.ts';

/** A Parvis with the sample community, an editor who is logged in, and a visitor. */
export interface Newsroom {
  place: Place;
  parvis: Parvis;
  editor: Editor;
  visitor: Visitor;
  close(): Promise<void>;
}

const account = { email: 'redaction@parvis.invalid', password: 'Essai-de-parvis-1' };

export async function openNewsroom(): Promise<Newsroom> {
  const place = await takePlace();
  const parvis = startParvis(place, {
    PARVIS_ADMIN_EMAIL: account.email,
    PARVIS_ADMIN_PASSWORD: account.password,
  });
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await parvis.interrupt();
    await place.leave();
  };
  try {
    await parvis.says(/Parvis is ready/);
    const editor = await editorAt(browser, place.admin);
    await editor.logsIn(account.email, account.password);
    return { place, parvis, editor, visitor: await visitorOf(browser, place.site), close };
  } catch (error) {
    await close();
    throw error;
  }
}
