import type { CallName } from '../messages/app-channel.ts';
import { browser } from '../messages/browser.ts';

/** The alarm that asks whether an update may come now. */
export const UPDATE = 'update';

/** What is sent letter by letter. */
const TYPING: ReadonlySet<CallName> = new Set<CallName>([
  'note.save',
  'record.type',
  'mistake.draft',
]);

/** So long after the last letter an update takes nobody by surprise. Milliseconds. */
const QUIET = 60_000;

/** When somebody typed last, as far as this background knows: it may have been woken by a letter. */
let typedAt = Date.now();

/** Notes a call, in case it is a letter; also one that could not be saved, which is tried again and again. */
export function noteTyping(call: CallName): void {
  if (TYPING.has(call)) typedAt = Date.now();
}

/** An update is there. The browser leaves it to the extension when: not while somebody types, or a text is not saved yet. */
export async function updateLater(): Promise<void> {
  await browser.alarms.create(UPDATE, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
}

/** Lets the update come where nobody has typed for a while. */
export async function updateIfQuiet(): Promise<void> {
  // The clock may have been set back: then it is quiet when it has been for as long again.
  if (Math.abs(Date.now() - typedAt) < QUIET) return;
  // Before: an alarm outlives the update, and would ask for another.
  await browser.alarms.clear(UPDATE);
  browser.runtime.reload();
}
