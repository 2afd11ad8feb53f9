/**
 * Microsoft Teams. Its calendar today is Outlook in a frame, which Outlook's own reader reads from within; here are the
 * parts that are Teams' own: the older calendar's card and the meeting's details beside a chat.
 * Read by `data-tid`, Teams' own test ids, the same in every language and for years. The card's title has none: it is a
 * heading, or found by the name of its style, whose end changes with builds.
 * Not known: how the details name people and write the day, so neither is told; the card names the organizer only, who
 * may be the one looking.
 */
import { firstShown, line, valueOf } from './page-text.ts';
import type { Reading } from './reading.ts';
import type { Fields } from './site.ts';

export const label = 'Microsoft Teams';
export const kind = 'calendar';
export const matches = [
  'https://teams.microsoft.com/*',
  'https://teams.cloud.microsoft/*',
  // From general knowledge, not verified: Teams for private accounts.
  'https://teams.live.com/*',
];
export const atInstall = false;
export const reads = 'meeting-by-outlook';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  peek: ['[data-tid="calv2-peek-date"]', '[data-tid="calv2-peek-organizer"]'],
  peekTitle: ['[class*="peek-meeting-header__subject"]', '[role="heading"], h1, h2, h3'],
  details: [
    '[data-tid="calv2-sf-meeting-subject-view"]',
    // The id of the desktop application's field; from one source only.
    'input#cv2-sf-meeting-subject-input',
  ],
} as const satisfies Fields;

export const arrivals = [...fields.peek, ...fields.details].join();

/** From a part of the card outward to the card itself, which has no mark of its own. */
const LEVELS_OUT = 8;

/** The open meeting's element, or null. The card stands above the details. */
export function find(document: Document): Element | null {
  const part = firstShown(document, ...fields.peek);
  return part ? cardAround(part) : firstShown(document, ...fields.details);
}

/** Reads the meeting on screen; null where none is open or the page is half built. */
export function read(url: URL, document: Document): Reading | null {
  const root = find(document);
  if (!root) return null;
  const isDetails = root.matches(fields.details.join());
  const title = isDetails
    ? valueOf(root) || line(root)
    : line(firstShown(root, ...fields.peekTitle));
  if (!title) return null;
  const when = isDetails ? null : firstShown(root, fields.peek[0]);
  return {
    url: url.href,
    lang: document.documentElement.lang,
    event: {
      title,
      attendees: [],
      guests: 'unknown',
      ...(when && { startText: line(when) }),
    },
  };
}

/** The smallest block that holds this part and a title. */
function cardAround(part: Element): Element {
  let block = part.parentElement;
  for (let level = 0; block && level < LEVELS_OUT; level += 1) {
    if (firstShown(block, ...fields.peekTitle)) return block;
    block = block.parentElement;
  }
  return part.parentElement ?? part;
}
