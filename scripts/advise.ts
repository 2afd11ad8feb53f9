/** `npm run -s advise`: a moment in, at most three principles out; the formats stand in docs/command-line.md. */
import './english.ts';
import * as v from 'valibot';
import { advise } from '../content/advise.ts';
import { LEVELS } from '../content/principle.ts';
import { say } from '../language/say.ts';
import { answerJsonLines } from './json-lines.ts';

const line = v.object({
  situation: v.picklist(['one_on_one', 'performance_review', 'interview', 'incident', 'none']),
  role: v.optional(
    v.nullable(
      v.picklist([
        'self',
        'manager',
        'peer',
        'upward',
        'calibration',
        'goals',
        'promotion',
        'candidate',
        'interviewer',
      ]),
    ),
    null,
  ),
  relation: v.optional(
    v.nullable(v.picklist(['manager', 'report', 'skip_level', 'peer', 'other'])),
    null,
  ),
  phase: v.picklist(['before', 'during', 'after']),
  level: v.picklist(LEVELS),
  text: v.exactOptional(v.string()),
  agenda: v.exactOptional(v.string()),
  loop: v.exactOptional(
    v.object({
      delivered: v.pipe(v.number(), v.integer('a whole number'), v.minValue(0)),
      goalStated: v.boolean(),
      newManager: v.exactOptional(v.boolean()),
      askBackNow: v.exactOptional(v.boolean()),
    }),
  ),
  rests: v.exactOptional(v.array(v.string())),
  returns: v.exactOptional(
    v.array(
      v.object({
        id: v.string(),
        weeks: v.pipe(v.number(), v.integer('a whole number'), v.minValue(0)),
      }),
    ),
  ),
});

await answerJsonLines(line, (request) => ({
  advice: advise(request).map(({ id, because }) => ({
    id,
    because: because.map((one) => say(one)),
  })),
}));
