/**
 * The calls about what is kept as a whole: writing it out, taking it in, backups, the lock, and what stays private. Part of
 * the app channel; see `app-channel.ts`. Moments are milliseconds since 1970.
 */
import type { Plan } from '../transfer/plan.ts';
import type { StoreFault } from '../store/errors.ts';
import type { Problem } from '../transfer/problems.ts';
import type { Done } from './notebook-calls.ts';

/** A long text on its way, in pieces: no message may be too large. */
export interface Pieces {
  id: string;
  count: number;
}

/** What an import would do, for the user to agree to. */
export interface ImportPreview {
  summary: Plan['summary'];
  /** Rows that cannot be taken, and why. */
  problems: Problem[];
  /** Nothing in it is new. */
  isNothing: boolean;
}

export interface BackupView {
  /** Things changed since the last backup. */
  unsaved: number;
  backedUp: number | null;
  /** The user should be asked whether to write one. */
  isDue: boolean;
  automatic: AutomaticBackup | null;
  /** Why the last automatic one could not be written; null where it could, or none was due. */
  trouble: string | null;
}

/** A backup that writes itself into the downloads folder. */
export interface AutomaticBackup {
  /** The age recipient it is encrypted to (`age1…`), or null where it is plain. */
  recipient: string | null;
  /** Days from one to the next. */
  days: number;
}

/** How the database is. */
export interface Health {
  /** What is wrong with it; null where nothing is. */
  fault: StoreFault | null;
  /** What there was, as far as is known, and when that was last seen. */
  was: { notes: number; people: number; seenAt: number } | null;
}

/** What could be read of a database with which something is wrong, as Loopside's JSON. */
export interface Salvage extends Pieces {
  /** Rows. */
  read: number;
  lost: number;
}

export interface LockView {
  isOn: boolean;
  /** The passphrase has been said. */
  isOpen: boolean;
}

/** What the user has chosen about privacy. */
export interface PrivacyChoice {
  /** Notes older than so many months go to the bin; null where they stay. */
  keepMonths: number | null;
  /** Minutes without use after which locked notes close. */
  lockAfter: number;
  /** Looks like any notes. */
  neutral: boolean;
  /** Single letters act as keys in the notebook. */
  letterKeys: boolean;
}

/** How the pages are to look now. */
export interface Look {
  neutral: boolean;
  /** Everything is hidden, until the key is pressed again. */
  hidden: boolean;
}

type Nothing = Record<string, never>;

export interface DataCalls {
  health: (nothing: Nothing) => Health;
  /** Reads what can be read; its pieces are fetched as those of an export. */
  'salvage.start': (nothing: Nothing) => Salvage;
  /** Where the notebook is missing: the user begins with an empty one. */
  'notebook.begin': (nothing: Nothing) => null;

  /** Everything as Loopside's JSON, read at one moment. */
  'export.start': (nothing: Nothing) => Pieces;
  /** One piece; null where the background has forgotten them: begin again. */
  'export.piece': (which: { id: string; n: number }) => string | null;
  /** What was exported is safe: it counts as backed up. */
  'export.done': (which: { id: string }) => null;

  /** One piece of Loopside's JSON to take in. */
  'import.piece': (piece: { id: string; n: number; count: number; text: string }) => null;
  /** What it would do; null where pieces are missing. */
  'import.preview': (which: { id: string }) => ImportPreview | { refused: Problem[] } | null;
  /** Does it, as it is planned now. */
  'import.apply': (which: { id: string }) => Done | null;

  'backup.state': (nothing: Nothing) => BackupView;
  'backup.later': (nothing: Nothing) => null;
  'backup.automatic': (how: { automatic: AutomaticBackup | null }) => null;

  'lock.state': (nothing: Nothing) => LockView;
  /** Turns it on. The recovery key is told once. */
  'lock.on': (how: { passphrase: string }) => { recoveryKey: string };
  /** False where it is neither passphrase nor recovery key. */
  'lock.open': (how: { passphrase: string }) => boolean;
  'lock.close': (nothing: Nothing) => null;
  'lock.off': (how: { passphrase: string }) => boolean;
  /** Null where the present one is wrong. */
  'lock.change': (how: { passphrase: string; next: string }) => { recoveryKey: string } | null;

  'privacy.get': (nothing: Nothing) => PrivacyChoice;
  'privacy.set': (choice: Partial<PrivacyChoice>) => null;

  look: (nothing: Nothing) => Look;
  'look.hide': (how: { hidden: boolean }) => null;
}

/** Why no backup writes itself any more: the browser's permission was taken back. */
export const FORBIDDEN = 'forbidden';
