/** The shapes of the calls about all that is kept; see `data-calls.ts`. */
import * as v from 'valibot';
import { count, id, nothing, text } from './shapes.ts';

/** UTF-16 units: what one message may carry of a long text. */
export const PIECE = 4_000_000;

const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const withPassphrase = v.strictObject({ passphrase });
const byId = v.strictObject({ id });
const months = v.pipe(count, v.minValue(1), v.maxValue(240));
const minutes = v.pipe(count, v.minValue(1), v.maxValue(24 * 60));

const automatic = v.strictObject({
  recipient: v.nullable(v.pipe(text(500), v.regex(/^age1[0-9a-z]+$/))),
  days: v.pipe(count, v.minValue(1), v.maxValue(365)),
});

/** One entry a call, as in `DataCalls`. */
export const dataInputs = {
  health: nothing,
  'salvage.start': nothing,
  'notebook.begin': nothing,
  'export.start': nothing,
  'export.piece': v.strictObject({ id, n: count }),
  'export.done': byId,
  'import.piece': v.strictObject({
    id,
    n: count,
    count: v.pipe(count, v.maxValue(1_000)),
    text: text(PIECE),
  }),
  'import.preview': byId,
  'import.apply': byId,
  'backup.state': nothing,
  'backup.later': nothing,
  'backup.automatic': v.strictObject({ automatic: v.nullable(automatic) }),
  'lock.state': nothing,
  'lock.on': withPassphrase,
  'lock.open': withPassphrase,
  'lock.close': nothing,
  'lock.off': withPassphrase,
  'lock.change': v.strictObject({ passphrase, next: passphrase }),
  'privacy.get': nothing,
  'privacy.set': v.strictObject({
    keepMonths: v.exactOptional(v.nullable(months)),
    lockAfter: v.exactOptional(minutes),
    neutral: v.exactOptional(v.boolean()),
    letterKeys: v.exactOptional(v.boolean()),
  }),
  look: nothing,
  'look.hide': v.strictObject({ hidden: v.boolean() }),
} as const;
