import type { Changed } from '../messages/app-channel.ts';
import { browser } from '../messages/browser.ts';
import type {
  AreYouThere,
  CheckYourself,
  FrameState,
  PageCheck,
  FocusMoved,
  FocusTold,
} from '../messages/page-channel.ts';
import { moments } from './moments.ts';

interface Spot {
  tabId: number;
  frameId: number;
}

/** Tells the reader at a spot how its frame stands; false where there is none any more. */
export async function frameIn({ tabId, frameId }: Spot, state: FrameState): Promise<boolean> {
  return reaches(() => browser.tabs.sendMessage(tabId, state, { frameId }));
}

/** Tells the reader at a spot of its frame's focus; true where a frame of the page had taken it, and it was taken back. */
export async function focusMovedIn({ tabId, frameId }: Spot, told: FocusTold): Promise<boolean> {
  const moved: FocusMoved = { channel: 'frame', call: 'focus', ...told };
  let isTaken = false;
  await reaches(async () => {
    isTaken = (await browser.tabs.sendMessage(tabId, moved, { frameId })) === true;
  });
  return isTaken;
}

/** True where a reader is alive in the tab's page or in a frame of it; each reports again what it sees. */
export async function hasReader(tabId: number): Promise<boolean> {
  const question: AreYouThere = { channel: 'frame', call: 'again' };
  const spots = await framesOf(tabId);
  const there = await Promise.all(
    spots.map((frameId) => reaches(() => browser.tabs.sendMessage(tabId, question, { frameId }))),
  );
  return there.includes(true);
}

/** What the selectors of the tab's reader find; of several the one that understood its page. Null without a reader. */
export async function checkIn(tabId: number): Promise<PageCheck | null> {
  const question: CheckYourself = { channel: 'frame', call: 'check' };
  const checks: PageCheck[] = [];
  for (const frameId of await framesOf(tabId)) {
    await reaches(async () => {
      checks.push(await browser.tabs.sendMessage(tabId, question, { frameId }));
    });
  }
  return checks.find(({ understood }) => understood) ?? checks[0] ?? null;
}

/** The page itself, and the frames of it in which a reader has spoken. */
async function framesOf(tabId: number): Promise<number[]> {
  const known = (await moments.reports()).filter((moment) => moment.tabId === tabId);
  return [...new Set([0, ...known.map(({ frameId }) => frameId)])];
}

/**
 * Tells all pages of the extension to ask again. To Firefox our frame in somebody's page is no page of the extension:
 * it hears only what its tab is told. https://github.com/w3c/webextensions/issues/35
 */
export async function announce(): Promise<void> {
  const changed: Changed = { channel: 'changed' };
  const tabs = import.meta.env.FIREFOX ? (await moments.reports()).map(({ tabId }) => tabId) : [];
  const heard = Promise.all([
    reaches(() => browser.runtime.sendMessage(changed)),
    ...tabs.map((tabId) => reaches(() => browser.tabs.sendMessage(tabId, changed))),
  ]);
  await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, LONGEST_TELLING))]);
}

/** A popup that is just closing, as one in Firefox, may never say that it has heard. Milliseconds. */
const LONGEST_TELLING = 500;

/** Letters come faster than anybody needs to hear of them. Milliseconds. */
const SOON = 1_000;
let isTelling = false;

/** The same, once for all that happens within a moment. */
export function announceSoon(): void {
  if (isTelling) return;
  isTelling = true;
  setTimeout(() => {
    isTelling = false;
    void announce();
  }, SOON);
}

/** False where nobody listens, the one failure that is an answer: a page without reader, or no page open. */
async function reaches(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (error instanceof Error && NOBODY.test(error.message)) return false;
    throw error;
  }
}

/** What Chromium and Firefox say where nobody listens, the tab has gone, or the listener has no answer. */
const NOBODY =
  /Receiving end does not exist|No tab with id|Invalid tab ID|message (?:port|channel) closed|No matching message handler|Could not establish connection|moved into back\/forward cache/i;
