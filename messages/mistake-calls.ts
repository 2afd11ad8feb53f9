/**
 * The calls of the owned mistake that set its timer or make more than one row; its words are kept by the calls all records
 * share. Part of the app channel; see `app-channel.ts`. Moments are milliseconds since 1970. Each answers what can be undone,
 * or null where the mistake is gone or nothing has changed.
 */
import type { MistakeUpdate } from '../systems/mistake/mistake.ts';
import type { Done } from './notebook-calls.ts';

export interface MistakeCalls {
  /** A message to begin with, and when it promises the next word. */
  'mistake.draft': (message: { id: string; draft: string; nextAt: number | null }) => Done | null;
  /** It has been said. */
  'mistake.own': (how: { id: string; nextAt: number | null }) => Done | null;
  /** An update was given; the next comes at `nextAt`, or it was the last. */
  'mistake.update': (
    update: { id: string } & Pick<MistakeUpdate, 'status' | 'plan' | 'nextAt'>,
  ) => Done | null;
  /** The next update comes at another moment, or not at all. */
  'mistake.extend': (when: { id: string; nextAt: number | null }) => Done | null;
  /** It becomes evidence, in a note of the user's own. */
  'mistake.close': (mistake: { id: string }) => Done | null;
  'mistake.reopen': (mistake: { id: string }) => Done | null;
}
