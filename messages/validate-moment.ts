/** The shapes of the calls about the moment on screen and the user; see `app-channel.ts`. */
import * as v from 'valibot';
import { VERDICTS } from '../content/memory.ts';
import { LEVELS } from '../content/principle.ts';
import {
  counterpart,
  count,
  day,
  id,
  line,
  nothing,
  ofTab,
  relation,
  series,
  text,
  token,
} from './shapes.ts';

/** A note may be long, but not so long that one message stalls the browser. UTF-16 units. */
export const NOTE_LIMIT = 1_000_000;

const writer = v.pipe(v.string(), v.uuid());
const level = v.nullable(v.picklist(LEVELS));
const verdict = v.picklist(VERDICTS);

/** One entry a call, as in `MomentCalls`. */
export const momentInputs = {
  moment: v.union([v.strictObject({ token }), ofTab]),
  'note.save': v.strictObject({
    series,
    occurrence: line,
    day,
    kind: text(40),
    title: line,
    counterpart: v.nullable(counterpart),
    text: text(NOTE_LIMIT),
    baseRev: count,
    writer,
    seq: count,
  }),
  'advice.shown': v.strictObject({
    series,
    occurrence: line,
    day,
    ids: v.pipe(v.array(id), v.maxLength(10)),
  }),
  'feedback.give': v.strictObject({
    principle: id,
    verdict,
    series,
    occurrence: line,
    counterpart: v.nullable(counterpart),
  }),
  'feedback.withdraw': v.strictObject({ id }),
  'feedback.restore': v.strictObject({
    feedback: v.strictObject({
      id,
      principle: id,
      verdict,
      series,
      occurrence: line,
      personId: v.nullable(id),
      givenAt: count,
    }),
  }),
  'feedback.list': nothing,
  'side.set': v.strictObject({
    series,
    side: v.nullable(v.picklist(['candidate', 'interviewer'])),
  }),
  'counterpart.set': v.strictObject({ series, who: v.nullable(counterpart) }),
  'me.add': v.strictObject({ email: v.pipe(line, v.includes('@')) }),
  'person.relate': v.strictObject({ who: counterpart, relation }),
  'focus.moved': v.strictObject({ token, isIn: v.boolean(), isPointedAt: v.boolean() }),
  'library.asked': nothing,
  level: nothing,
  'level.set': v.strictObject({ level }),
} as const;
