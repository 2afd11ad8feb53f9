import { browser } from 'wxt/browser';
import type { FocusTold, FrameState } from '../messages/page-channel.ts';
import { guardFocus } from './focus-guard.ts';
import { roomMaker } from './room.ts';
import { HOST } from './traces.ts';

/** The collapsed tab at the edge, CSS pixels: small, and low enough to leave a calendar's own rail of icons free. */
const TAB = { width: 40, height: 136, fromBottom: 96 } as const;

export interface Frame {
  /** Loads the frame, unseen, so that it can be shown at once later. */
  prepare: () => void;
  apply: (state: FrameState) => void;
  hasFocus: () => boolean;
  /** Takes the focus back from a frame of the page's own; true where it had to. */
  takeBack: (told: FocusTold) => boolean;
  /** Tells when the frame comes on screen and when it goes. */
  onShow: (tell: (shown: boolean) => void) => void;
}

/**
 * The sidebar as the page has it: one element, a closed shadow root, a frame of the extension in it. All a user
 * can see or type is inside the frame, where the page has no access.
 * @param token proves to the background which page the frame stands in
 * @param onLeave called when focus has left the frame
 */
export function sidebarFrame(token: string, signal: AbortSignal, onLeave: () => void): Frame {
  const host = document.createElement(HOST);
  const shadow = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  const makeRoom = roomMaker(signal);
  const hasFocus = () => shadow.activeElement === frame;
  const guard = guardFocus(frame, hasFocus, onLeave, signal);
  let state: FrameState | null = null;
  let tell: ((shown: boolean) => void) | undefined;

  frame.title = 'Loopside';
  // To whoever it is: with an address that changes each session the frame's origin is not the one it is loaded from.
  frame.allow = 'clipboard-write *';
  host.setAttribute('role', 'complementary');
  host.setAttribute('aria-label', 'Loopside');
  dress(host, {
    all: 'initial',
    position: 'fixed',
    'inset-inline-end': '0',
    'z-index': '2147483647',
    display: 'none',
  });
  dress(frame, {
    border: '0',
    width: '100%',
    height: '100%',
    display: 'block',
    'color-scheme': 'normal',
  });
  shadow.append(frame);

  const prepare = () => {
    if (host.isConnected) return;
    frame.src = `${browser.runtime.getURL('/sidebar.html')}#${token}`;
    document.documentElement.append(host);
  };

  const lay = () => {
    const shown = state?.show === true;
    const open = shown && state?.open === true;
    const width = open ? Math.min(state?.width ?? 0, window.innerWidth) : TAB.width;
    // Collapsed by the user. One that the page has closed leaves the rest of a word behind.
    if (shown && !open) guard.release();
    dress(host, {
      display: shown ? 'block' : 'none',
      width: `${width}px`,
      'inset-block': open ? '0' : `auto ${TAB.fromBottom}px`,
      height: open ? 'auto' : `${TAB.height}px`,
    });
    makeRoom(open ? width : 0);
  };

  // `isTrusted`: our own call to the page's resize listeners comes through here too.
  window.addEventListener('resize', (event) => event.isTrusted && lay(), { signal });
  signal.addEventListener('abort', () => host.remove());
  // A page that moves the frame into another document, or rewrites its own, has it load again where no guard hears.
  frame.addEventListener('load', () => {
    if (host.ownerDocument === document && guard.isWhole()) return;
    host.remove();
    makeRoom(0);
  });

  return {
    prepare,
    hasFocus,
    takeBack: guard.takeBack,
    onShow(listener) {
      tell = listener;
    },
    apply(next) {
      // An answer to a reader whose life has ended meanwhile would bring its frame back, beside that of the next one.
      if (signal.aborted || (state && same(state, next))) return;
      if (next.show !== (state?.show ?? false)) tell?.(next.show);
      state = next;
      if (next.show) prepare();
      if (host.isConnected) lay();
    },
  };
}

function same(a: FrameState, b: FrameState): boolean {
  return a.show === b.show && a.open === b.open && a.width === b.width;
}

/** Through the style object: a page's content policy blocks style attributes and elements, but not this. */
function dress(element: HTMLElement, styles: Record<string, string>): void {
  for (const [property, value] of Object.entries(styles)) {
    element.style.setProperty(property, value, 'important');
  }
}
