import { browser } from './browser.ts';
import type { Reply } from '../messages/app-channel.ts';
import type { FrameState, PageMessage, Report } from '../messages/page-channel.ts';
import type { Frame } from './frame.ts';

/** 128 random bits in hex; `crypto.randomUUID` is missing on plain http pages. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Tells the background what is on screen, each thing once, and shows the frame as it answers. Returns what says it, and
 * answers whether it was anything new.
 * @param onGone called when the extension was updated or removed under the page
 */
export function reporter(
  token: string,
  frame: Frame,
  onGone: () => void,
): (what: Report, again?: boolean) => boolean {
  let last: string | null = null;
  let asked = 0;

  return (what, again = false) => {
    const now = JSON.stringify(what);
    const isNew = now !== last;
    if (!isNew && !again) return false;
    last = now;
    asked += 1;
    const mine = asked;
    const isRtl = document.dir === 'rtl';
    const message: PageMessage = { channel: 'page', call: 'reading', token, isRtl, ...what };
    send(message).then(
      (reply) => {
        // A slower answer to an earlier reading must not undo a later one.
        if (mine === asked && reply.ok) frame.apply(reply.value);
      },
      () => {
        last = null; // not delivered: the next look tells it again
        if (!browser.runtime?.id) onGone();
      },
    );
    return isNew;
  };
}

/** Without the extension the API throws instead of rejecting, or is not there at all. */
async function send(message: PageMessage): Promise<Reply<FrameState>> {
  return browser.runtime.sendMessage(message);
}
