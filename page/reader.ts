import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { browser } from 'wxt/browser';
import type { AreYouThere, FrameState } from '../messages/page-channel.ts';
import type { Reading } from '../sites/reading.ts';
import type { Frame } from './frame.ts';
import { sidebarFrame } from './frame.ts';
import { newToken, reporter } from './report.ts';
import { removeTraces } from './traces.ts';
import { watchDialogs } from './watch-dialogs.ts';
import { watchPage } from './watch-page.ts';

interface CalendarSite {
  arrivals: string;
  find: (document: Document) => Element | null;
  read: (url: URL, document: Document) => Reading | null;
}

/** Guest rows come up to this long after the event, in ms. Until then no row means nothing. */
const ROWS_ARRIVE_WITHIN = 1000;

/** Runs a calendar's reader in this page until the context ends. */
export function readCalendar(ctx: ContentScriptContext, site: CalendarSite): void {
  const { report, frame } = start(ctx, (again) => look(again));
  let event = '';
  let since = 0;

  const look = (again = false) => {
    const reading = site.read(new URL(location.href), document);
    dialogs.follow();
    const opened = reading?.event
      ? `${reading.event.series} ${reading.event.occurrence} ${reading.event.title}`
      : '';
    if (opened !== event) {
      event = opened;
      since = performance.now();
    }
    const wait = since + ROWS_ARRIVE_WITHIN - performance.now();
    const incomplete = reading?.event?.guests === 'unknown' && wait > 0;
    if (incomplete) ctx.setTimeout(look, wait);
    // Typing must not be interrupted because the calendar closed its bubble.
    if (!reading && frame.hasFocus()) return;
    report(incomplete ? null : reading, again);
  };
  const dialogs = watchDialogs(site.arrivals, () => site.find(document), look, ctx.signal);
  ctx.addEventListener(document, 'DOMContentLoaded', () => look());
  look();
  whenIdle(ctx, frame.prepare);
}

/** Runs a review tool's reader in this page until the context ends. */
export function readReviews(
  ctx: ContentScriptContext,
  read: (url: URL, document: Document) => Reading | null,
): void {
  const look = (again = false) => report(read(new URL(location.href), document), again);
  const { report } = start(ctx, look);
  watchPage(look, ctx.signal);
  look();
}

interface Started {
  report: (reading: Reading | null, again?: boolean) => void;
  frame: Frame;
}

function start(ctx: ContentScriptContext, look: (again?: boolean) => void): Started {
  removeTraces();
  const token = newToken();
  const frame = sidebarFrame(token, ctx.signal, () => ctx.setTimeout(look, 0));
  const report = reporter(token, frame, () => ctx.notifyInvalidated());

  const onMessage = (
    message: FrameState | AreYouThere,
    sender: { id?: string },
    reply: (yes: true) => void,
  ) => {
    if (sender.id !== browser.runtime.id || message.channel !== 'frame') return;
    if ('call' in message) look(true);
    else frame.apply(message);
    reply(true);
  };
  browser.runtime.onMessage.addListener(onMessage);
  ctx.onInvalidated(() => browser.runtime?.onMessage?.removeListener(onMessage));
  // An update or removal of the extension says nothing to the page; asking now and then is all there is.
  ctx.setInterval(() => ctx.isInvalid, 1000);
  return { report, frame };
}

/** After the page has loaded and has nothing better to do. */
function whenIdle(ctx: ContentScriptContext, action: () => void): void {
  const later = () => ctx.requestIdleCallback(action, { timeout: 3000 });
  if (document.readyState === 'complete') later();
  else ctx.addEventListener(window, 'load', later);
}
