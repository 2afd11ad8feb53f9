import { browser } from '../messages/browser.ts';

/** In the session's memory: the background may be asleep again before the sidebar asks. */
const WRITE = 'write';

/** Where somebody wants to write, and since when, in milliseconds since 1970. */
interface Write {
  tabId: number;
  at: number;
}

/** Remembers that the caret is wanted in the note of a tab. */
export async function wantToWrite(tabId: number, at: number): Promise<void> {
  const write: Write = { tabId, at };
  await browser.storage.session.set({ [WRITE]: write });
}

/** When it was last wanted there; null where it was not. */
export async function writeAtIn(tabId: number): Promise<number | null> {
  const { [WRITE]: write } = await browser.storage.session.get(WRITE);
  // Nobody but this file writes it.
  const wanted = write as Write | undefined;
  return wanted?.tabId === tabId ? wanted.at : null;
}
