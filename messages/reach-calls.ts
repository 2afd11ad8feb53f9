/** The calls about how one gets to Loopside: the keys, the entry in the browser's menus, the line for the next talk, the welcome. */
import type { StoreFault } from '../store/errors.ts';

/** The keys as the browser has them now, in its own words; empty where one has none. */
export interface Keys {
  /** Folds the sidebar, or opens it. */
  toggle: string;
  /** Puts the caret into the note of what is on screen. */
  note: string;
  /** Opens the popup, to look a principle up. */
  lookUp: string;
  /** Hides everything. */
  hide: string;
}

/** Somebody a line may be for. */
export interface JotPerson {
  /** Null of somebody who is known from a calendar alone. */
  id: string | null;
  name: string;
  /** Empty where none is known. */
  email: string;
  /** When the next talk with them begins, in milliseconds since 1970; null where none is known. */
  nextAt: number | null;
  /** The day of the last talk; null without one. */
  lastOn: string | null;
}

export interface JotView {
  /** In no order; empty while the notebook cannot be read. */
  people: JotPerson[];
  /** What is wrong with the notebook; null where nothing is. */
  fault: StoreFault | null;
}

type Nothing = Record<string, never>;

export interface ReachCalls {
  'keys.get': (nothing: Nothing) => Keys;
  /** Opens the browser's own page for the keys of extensions. */
  'keys.change': (nothing: Nothing) => null;
  /** Whether the entry stands in the browser's menus. */
  'menu.get': (nothing: Nothing) => boolean;
  'menu.set': (choice: { on: boolean }) => null;
  /** What was selected when the entry was chosen, told once: it must not stand in the window's address. */
  'jot.begun': (nothing: Nothing) => string;
  'jot.people': (nothing: Nothing) => JotView;
  /** Shows the welcome once more. */
  'welcome.open': (nothing: Nothing) => null;
}
