import { browser } from './browser.ts';
import type { ToReader } from '../messages/page-channel.ts';
import { documentsOf } from '../sites/frames.ts';
import type { Reading } from '../sites/reading.ts';
import type { Fields } from '../sites/site.ts';
import { checkPage } from './check.ts';
import type { Frame } from './frame.ts';
import { sidebarFrame } from './frame.ts';
import type { Life } from './life.ts';
import { newToken, reporter } from './report.ts';
import { removeTraces } from './traces.ts';
import { watchDialogs } from './watch-dialogs.ts';
import { watchPage } from './watch-page.ts';
import { whenUsed } from './when-used.ts';

interface Reader {
  /** The site's id. */
  id: string;
  fields: Fields;
  read: (url: URL, document: Document) => Reading | null;
}

interface EventReader extends Reader {
  arrivals: string;
  find: (document: Document) => Element | null;
}

/** Guest rows come up to this long after the event, in ms. Until then no row means nothing. */
const ROWS_ARRIVE_WITHIN = 1000;
/** An event that is open this long without telling its title, in ms, is one this reader no longer understands. */
const UNREADABLE_AFTER = 3000;

/** Reads the events a page opens, until its life ends. */
export function readEvents(life: Life, site: EventReader): void {
  const here = () => [document];
  const { report, frame } = start(
    life,
    site,
    here,
    (again) => look(again),
    () => site.find(document),
  );
  let opened = '';
  let since = 0;

  const look = (again = false) => {
    const reading = site.read(new URL(location.href), document);
    dialogs.follow();
    const event = reading?.event;
    const now = event
      ? `${event.series} ${event.occurrence} ${event.title}`
      : site.find(document) && 'unread';
    if (now !== opened) {
      opened = now ?? '';
      since = performance.now();
    }
    const stillUntil = (wait: number) => {
      const left = since + wait - performance.now();
      if (left > 0) setTimeout(dialogs.look, left);
      return left > 0;
    };
    const incomplete = event?.guests === 'unknown' && stillUntil(ROWS_ARRIVE_WITHIN);
    const unreadable = now === 'unread' && !stillUntil(UNREADABLE_AFTER);
    // Typing must not be interrupted because the calendar closed its bubble.
    if (!reading && frame.hasFocus()) return;
    report({ reading: incomplete ? null : reading, unreadable }, again);
  };
  const dialogs = watchDialogs(site.arrivals, () => site.find(document), look, life.signal);
  // Before the page is there nothing is, but what was told of the page before is to go.
  if (document.readyState === 'loading') report({ reading: null, unreadable: false });
  else look();
  // In a frame of somebody else's page an event is the exception: there it is loaded when it is needed.
  if (window === window.top) whenUsed(() => life.isOver() || frame.prepare(), life.signal);
}

/** Reads what the page is about, whenever it changes, until its life ends. */
export function readPages(life: Life, site: Reader): void {
  const look = (again: boolean) =>
    report({ reading: site.read(new URL(location.href), document), unreadable: false }, again);
  const documents = () => documentsOf(document);
  const { report } = start(life, site, documents, look, () => null);
  watchPage(documents, () => look(false), life.signal);
  look(false);
}

interface Started {
  report: ReturnType<typeof reporter>;
  frame: Frame;
}

function start(
  life: Life,
  { id, fields, read }: Reader,
  documents: () => readonly Document[],
  look: (again: boolean) => void,
  findEvent: () => Element | null,
): Started {
  removeTraces();
  const token = newToken();
  const onLeave = () => setTimeout(() => life.isOver() || look(false));
  const frame = sidebarFrame(token, life.signal, onLeave, findEvent);
  const report = reporter(token, frame, () => life.end());

  const answer = (message: ToReader) => {
    if (!('call' in message)) {
      frame.apply(message);
      return true;
    }
    switch (message.call) {
      case 'again':
        look(true);
        return true;
      case 'focus':
        return frame.takeBack(message);
      case 'check':
        return checkPage(id, fields, read(new URL(location.href), document) !== null, documents());
    }
  };
  const onMessage = (
    message: ToReader,
    sender: { id?: string },
    reply: (answer: unknown) => void,
  ) => {
    if (sender.id === browser.runtime.id && message.channel === 'frame') reply(answer(message));
  };
  browser.runtime.onMessage.addListener(onMessage);
  life.signal.addEventListener('abort', () =>
    browser.runtime?.onMessage?.removeListener(onMessage),
  );
  leaveWithTheExtension(life, frame);
  return { report, frame };
}

/**
 * An update or removal of the extension says nothing to the page: asking is all there is. Once a second while the
 * sidebar stands there, else when the user turns to the page.
 */
function leaveWithTheExtension(life: Life, frame: Frame): void {
  const { signal } = life;
  let asking: number | undefined;
  const ask = () => life.isOver() && clearInterval(asking);
  frame.onShow((shown) => {
    clearInterval(asking);
    asking = shown ? window.setInterval(ask, 1000) : undefined;
  });
  document.addEventListener('visibilitychange', ask, { signal });
  window.addEventListener('focus', ask, { signal });
}
