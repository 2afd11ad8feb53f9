/**
 * Channel one: what a content script may say, and what it is told. It runs beside a page that is not ours, so
 * it sends facts from the page and receives nothing but how to show the frame: no note, no person, no advice.
 * Types only, so that nothing of this lands in a content script's bundle.
 */
import type { Reading } from '../sites/reading.ts';

/** Content script → background. */
export type PageMessage =
  /** What is open on the page now; null when nothing is. `token` names the frame this page may mount. */
  { channel: 'page'; call: 'reading'; token: string; reading: Reading | null };

/** Background → content script: how to show the frame. */
export interface FrameState {
  channel: 'frame';
  /** Something to show is on screen and nothing is switched off. */
  show: boolean;
  /** False: a slim tab at the edge. */
  open: boolean;
  /** CSS pixels. */
  width: number;
}

/** Background → content script, on a toolbar click: is a reader here, and what does it see? */
export interface AreYouThere {
  channel: 'frame';
  call: 'again';
}
