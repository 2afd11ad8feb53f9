import { browser } from './browser.ts';
import type { FocusTold, FrameState } from '../messages/page-channel.ts';
import { fit, overlap } from '../home/geometry.ts';
import { guardFocus } from './focus-guard.ts';
import { roomMaker } from './room.ts';
import { HOST } from './traces.ts';

/** The collapsed tab at the edge, CSS pixels: small, and low enough to leave a calendar's own rail of icons free. */
const TAB = { width: 40, height: 136, fromBottom: 96 } as const;

/** A page has laid itself out anew so long after it was pushed, in ms. */
const PAGE_SETTLES = 500;

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
 * @param findEvent the open event's element, which is not to be covered; null where there is none
 */
export function sidebarFrame(
  token: string,
  signal: AbortSignal,
  onLeave: () => void,
  findEvent: () => Element | null,
): Frame {
  const host = document.createElement(HOST);
  const shadow = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  const makeRoom = roomMaker(signal);
  const hasFocus = () => shadow.activeElement === frame;
  const guard = guardFocus(frame, hasFocus, onLeave, signal);
  let state: FrameState | undefined;
  let isPrepared = false;
  let isInTheWay = false;
  let wasOpen = false;
  let settling: number | undefined;
  let tell: ((shown: boolean) => void) | undefined;

  const lay = () => {
    if (!host.isConnected || !state?.side) return makeRoom(0, 'left');
    const { show, open, side, answered } = state;
    const isTab = !open || isInTheWay;
    const isShown = show && answered;
    const isOpen = isShown && !isTab;
    // How wide the window is makes the page lay itself out: 20 ms of a heavy calendar, when nobody has asked for anything yet.
    const { width, pushes } = isShown
      ? fit(window.innerWidth, state.width)
      : { width: state.width, pushes: false };
    // Collapsed by the user. One that the page has closed leaves the rest of a word behind.
    if (isShown && isTab && wasOpen) guard.leave();
    wasOpen = isOpen;
    // Before it is shown it is laid out already, where nobody sees, reaches or hears it.
    dress(host, {
      visibility: isShown ? 'visible' : 'hidden',
      inset: isTab ? `auto auto ${TAB.fromBottom}px` : '0 auto',
      [side]: '0',
      width: `${isTab ? TAB.width : width}px`,
      height: isTab ? `${TAB.height}px` : 'auto',
    });
    makeRoom(isOpen && pushes ? width : 0, side);
    clearTimeout(settling);
    if (isOpen) settling = window.setTimeout(giveWay, PAGE_SETTLES);
  };

  /** The event comes before what is said of it: a sidebar that still lies over it collapses, unless somebody is in it. */
  const giveWay = () => {
    const event = !signal.aborted && wasOpen && findEvent();
    if (!event || hasFocus() || matchMedia('print').matches) return;
    isInTheWay = overlap(event.getBoundingClientRect(), host.getBoundingClientRect());
    if (isInTheWay) lay();
  };

  const update = () => {
    if (signal.aborted || !state) return;
    if (!state.side) host.remove();
    else if ((state.show || isPrepared) && !host.isConnected) {
      furnish(host, frame);
      shadow.append(frame);
      frame.src = `${browser.runtime.getURL('/sidebar.html')}#${token}`;
      document.documentElement.append(host);
    }
    lay();
  };

  // `isTrusted`: our own call to the page's resize listeners comes through here too.
  window.addEventListener('resize', (event) => event.isTrusted && lay(), { signal });
  signal.addEventListener('abort', () => host.remove());
  // A page that moves the frame into another document, or rewrites its own, has it load again where no guard hears.
  frame.addEventListener('load', () => {
    if (host.ownerDocument === document && guard.isWhole()) return;
    host.remove();
    lay();
  });

  return {
    prepare() {
      isPrepared = true;
      update();
    },
    hasFocus,
    takeBack: guard.takeBack,
    onShow(listener) {
      tell = listener;
    },
    apply(next) {
      // An answer to a reader whose life has ended meanwhile would bring its frame back, beside that of the next one.
      if (signal.aborted) return;
      const before = state;
      // Its frame answers once; a slower answer to the page may not know that yet.
      state = { ...next, answered: next.answered || before?.answered === true };
      // Another event, or opened by hand.
      if (!next.show || hasFocus()) isInTheWay = false;
      if (next.show !== (before?.show ?? false)) tell?.(next.show);
      update();
    },
  };
}

/** Not before it is needed: most pages of a calendar are only looked at. */
function furnish(host: HTMLElement, frame: HTMLIFrameElement): void {
  frame.title = 'Loopside';
  // To whoever it is: with an address that changes each session the frame's origin is not the one it is loaded from.
  frame.allow = 'clipboard-write *';
  host.setAttribute('role', 'complementary');
  host.setAttribute('aria-label', 'Loopside');
  dress(host, { all: 'initial', position: 'fixed', 'z-index': '2147483647' });
  dress(frame, {
    border: '0',
    width: '100%',
    height: '100%',
    display: 'block',
    'color-scheme': 'normal',
  });
}

/** Through the style object: a page's content policy blocks style attributes and elements, but not this. */
function dress(element: HTMLElement, styles: Record<string, string>): void {
  for (const [property, value] of Object.entries(styles)) {
    element.style.setProperty(property, value, 'important');
  }
}
