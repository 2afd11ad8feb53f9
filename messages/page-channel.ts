/**
 * Channel one: what a content script may say, and what it is told. It runs beside a page that is not ours, so
 * it sends facts from the page and receives nothing but how to show the frame: no note, no person, no advice.
 * Types only, so that nothing of this lands in a content script's bundle.
 */
import type { Side } from '../home/standing.ts';
import type { Reading } from '../sites/reading.ts';

/** Content script → background. */
export type PageMessage =
  /** What is open on the page now; null when nothing is. `token` names the frame this page may mount; its lines run from right to left where `isRtl`. */
  { channel: 'page'; call: 'reading'; token: string; isRtl: boolean } & Report;

export interface Report {
  reading: Reading | null;
  /** Something of this tool is open, but its reader finds nothing of what it looks for. */
  unreadable: boolean;
}

/** Background → content script: how to show the frame. */
export interface FrameState {
  channel: 'frame';
  /** Something to show is on screen and nothing is switched off. */
  show: boolean;
  /** Its page has said that it is there. Until then nobody is to see what stands in its place: a page may keep frames out. */
  answered: boolean;
  /** False: a slim tab at the edge. */
  open: boolean;
  /** CSS pixels. */
  width: number;
  /** Which edge; null where the user wants nothing in pages. */
  side: Side | null;
}

/** Background → content script, on a toolbar click: is a reader here, and what does it see? */
export interface AreYouThere {
  channel: 'frame';
  call: 'again';
}

/** Background → content script: what do your selectors find? Answered with a `PageCheck`. */
export interface CheckYourself {
  channel: 'frame';
  call: 'check';
}

/** What the frame knows of the focus, and the page around it does not always. */
export interface FocusTold {
  /** It has it; else it has lost it, and not by Tab. */
  isIn: boolean;
  /** The pointer is over the frame. */
  isPointedAt: boolean;
}

/** Background → content script. Answered with whether the page had taken the focus, and it was taken back. */
export interface FocusMoved extends FocusTold {
  channel: 'frame';
  call: 'focus';
}

export type ToReader = FrameState | AreYouThere | CheckYourself | FocusMoved;

/** What a reader's selectors find in a page: numbers and selectors, nothing of the page's own text. */
export interface PageCheck {
  site: string;
  /** The reader made something of the page. */
  understood: boolean;
  lang: string;
  /** Frames of the same origin that were searched too. */
  frames: number;
  fields: { name: string; found: { selector: string; count: number }[] }[];
}
