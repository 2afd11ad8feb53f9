/** What a row of the systems must be like; see row-schemas.ts. */
import * as v from 'valibot';
import { GOAL_KINDS, GOAL_STATES } from '../systems/goals/goal.ts';
import { LOOP_KINDS, MANNERS, STEPS } from '../systems/loop/entry.ts';
import { MEETINGS } from '../systems/mistake/mistake.ts';
import { GROWTH_KINDS, GROWTH_STATES } from '../systems/next-level/growth.ts';
import type { SystemRows, SystemTable } from '../systems/rows.ts';
import { IDEA_STATES, THINKING_STATES } from '../systems/thinking/thinking-time.ts';
import type { RowSchema } from './shapes.ts';
import { address, count, day, id, line, moment, series, text, upTo } from './shapes.ts';

/** The most there may be of what stands inside a row. */
const MOST_UPDATES = 1_000;
/** Of a cadence or a thinking time: a week. */
const MOST_MINUTES = 7 * 24 * 60;

const minutes = v.pipe(count, v.minValue(1), v.maxValue(MOST_MINUTES));
const closedOn = v.nullable(day);
const times = { createdAt: moment, updatedAt: moment };

const mistakeUpdate = v.strictObject({
  id,
  at: moment,
  status: text,
  plan: text,
  nextAt: v.nullable(moment),
});

/** One for each table. */
export const SYSTEM_SCHEMAS: { readonly [T in SystemTable]: RowSchema<SystemRows[T]> } = {
  goals: v.strictObject({
    id,
    kind: v.picklist(GOAL_KINDS),
    text,
    state: v.picklist(GOAL_STATES),
    closedOn,
    ...times,
  }),
  loop: v.strictObject({
    id,
    personId: id,
    kind: v.picklist(LOOP_KINDS),
    on: day,
    text,
    goalId: v.nullable(id),
    promiseId: v.nullable(id),
    step: v.nullable(v.picklist(STEPS)),
    manner: v.nullable(v.picklist(MANNERS)),
    closedOn,
    ...times,
  }),
  mistakes: v.strictObject({
    id,
    title: line,
    personId: v.nullable(id),
    what: text,
    draft: text,
    ownedAt: v.nullable(moment),
    everyMinutes: minutes,
    nextAt: v.nullable(moment),
    nextStatus: text,
    nextPlan: text,
    updates: v.pipe(v.array(mistakeUpdate), v.maxLength(MOST_UPDATES)),
    met: v.nullable(v.picklist(MEETINGS)),
    metOn: v.nullable(day),
    workPlan: text,
    care: text,
    cause: text,
    change: text,
    headline: text,
    closedAt: v.nullable(moment),
    noteId: v.nullable(id),
    ...times,
  }),
  growth: v.strictObject({
    id,
    kind: v.picklist(GROWTH_KINDS),
    text,
    parentId: v.nullable(id),
    personId: v.nullable(id),
    state: v.picklist(GROWTH_STATES),
    on: v.nullable(day),
    closedOn,
    ...times,
  }),
  ideas: v.strictObject({
    id,
    text,
    status: text,
    state: v.picklist(IDEA_STATES),
    begunOn: day,
    closedOn,
    ...times,
  }),
  thinking: v.strictObject({
    id,
    startsAt: moment,
    minutes,
    state: v.picklist(THINKING_STATES),
    problem: text,
    known: text,
    one: text,
    other: text,
    cheaper: text,
    better: text,
    faster: text,
    outcome: text,
    ideaId: v.nullable(id),
    ...times,
  }),
  stories: v.strictObject({
    id,
    title: line,
    problem: text,
    did: text,
    impact: text,
    noteId: v.nullable(id),
    ...times,
  }),
  upcoming: v.strictObject({
    id,
    source: v.picklist(['seen', 'file', 'refused']),
    series,
    occurrence: upTo(1_000),
    title: line,
    personId: v.nullable(id),
    name: line,
    email: address,
    startsAt: moment,
    endsAt: moment,
    ...times,
  }),
};
