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

let opened: Promise<Newsroom> | undefined;

/**
 * Opens the newsroom of this process: the journeys that one test file runs share it, and the first
 * that closes it, when all have ended, closes it for all.
 */
export function openNewsroom(): Promise<Newsroom> {
  opened ??= newNewsroom();
  return opened;
}

async function newNewsroom(): Promise<Newsroom> {
  const place = await takePlace();
  const parvis = startParvis(place, {
    // Every look is one that the CMS, or the panel « En ligne ? », called for.
    PARVIS_LOOK_INTERVAL: '3600',
    PARVIS_ADMIN_EMAIL: account.email,
    PARVIS_ADMIN_PASSWORD: account.password,
  });
  const browser = await openBrowser();
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= leave();
    return closed;
  };
  async function leave(): Promise<void> {
    await browser.close();
    await parvis.interrupt();
    await place.leave();
  }
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
