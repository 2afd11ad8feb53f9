/** The shapes of the owned mistake's calls; see `mistake-calls.ts`. */
import * as v from 'valibot';
import { count, id, text } from './shapes.ts';

/** The last moment of the year 9999, in milliseconds since 1970: later ones no file can hold. */
const LAST_MOMENT = 253_402_300_799_999;
/** UTF-16 units of a message: as much as a field takes, and the words a draft puts around it. */
const LONGEST = 21_000;

const byId = v.strictObject({ id });
const words = text(LONGEST);
const nextAt = v.nullable(v.pipe(count, v.maxValue(LAST_MOMENT)));

/** One entry a call, as in `MistakeCalls`. */
export const mistakeInputs = {
  'mistake.draft': v.strictObject({ id, draft: words, nextAt }),
  'mistake.own': v.strictObject({ id, nextAt }),
  'mistake.update': v.strictObject({ id, status: words, plan: words, nextAt }),
  'mistake.extend': v.strictObject({ id, nextAt }),
  'mistake.close': byId,
  'mistake.reopen': byId,
} as const;
