/** Arbitrary rows of the systems, as a database may hold them. */
import fc from 'fast-check';
import { GOAL_KINDS, GOAL_STATES } from '../../../systems/goals/goal.ts';
import { LOOP_KINDS, MANNERS, STEPS } from '../../../systems/loop/entry.ts';
import { MEETINGS } from '../../../systems/mistake/mistake.ts';
import { GROWTH_KINDS, GROWTH_STATES } from '../../../systems/next-level/growth.ts';
import type { SystemRows, SystemTable } from '../../../systems/rows.ts';
import { IDEA_STATES, THINKING_STATES } from '../../../systems/thinking/thinking-time.ts';
import { anyDay, anyId, anyMoment, anyText, orNull } from './any-values.ts';

/** Which of what there is is meant. */
const pick = fc.nat({ max: 6 });
const times = { createdAt: anyMoment, updatedAt: anyMoment };
const minutes = fc.integer({ min: 1, max: 10_080 });

const ANY = {
  goals: fc.record({
    id: anyId,
    kind: fc.constantFrom(...GOAL_KINDS),
    text: anyText,
    state: fc.constantFrom(...GOAL_STATES),
    closedOn: orNull(anyDay),
    ...times,
  }),
  loop: fc.record({
    id: anyId,
    person: pick,
    kind: fc.constantFrom(...LOOP_KINDS),
    on: anyDay,
    text: anyText,
    goal: orNull(pick),
    promise: orNull(pick),
    step: orNull(fc.constantFrom(...STEPS)),
    manner: orNull(fc.constantFrom(...MANNERS)),
    closedOn: orNull(anyDay),
    ...times,
  }),
  mistakes: fc.record({
    id: anyId,
    title: anyText,
    person: orNull(pick),
    what: anyText,
    draft: anyText,
    ownedAt: orNull(anyMoment),
    everyMinutes: minutes,
    nextAt: orNull(anyMoment),
    nextStatus: anyText,
    nextPlan: anyText,
    updates: fc.uniqueArray(
      fc.record({
        id: anyId,
        at: anyMoment,
        status: anyText,
        plan: anyText,
        nextAt: orNull(anyMoment),
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    met: orNull(fc.constantFrom(...MEETINGS)),
    metOn: orNull(anyDay),
    workPlan: anyText,
    care: anyText,
    cause: anyText,
    change: anyText,
    headline: anyText,
    closedAt: orNull(anyMoment),
    note: orNull(pick),
    ...times,
  }),
  growth: fc.record({
    id: anyId,
    kind: fc.constantFrom(...GROWTH_KINDS),
    text: anyText,
    parent: pick,
    person: orNull(pick),
    state: fc.constantFrom(...GROWTH_STATES),
    on: orNull(anyDay),
    closedOn: orNull(anyDay),
    ...times,
  }),
  ideas: fc.record({
    id: anyId,
    text: anyText,
    status: anyText,
    state: fc.constantFrom(...IDEA_STATES),
    begunOn: anyDay,
    closedOn: orNull(anyDay),
    ...times,
  }),
  thinking: fc.record({
    id: anyId,
    startsAt: anyMoment,
    minutes,
    state: fc.constantFrom(...THINKING_STATES),
    problem: anyText,
    known: anyText,
    one: anyText,
    other: anyText,
    cheaper: anyText,
    better: anyText,
    faster: anyText,
    outcome: anyText,
    idea: orNull(pick),
    ...times,
  }),
  stories: fc.record({
    id: anyId,
    title: anyText,
    problem: anyText,
    did: anyText,
    impact: anyText,
    note: orNull(pick),
    ...times,
  }),
  upcoming: fc.record({
    id: anyId,
    source: fc.constantFrom('seen', 'file', 'refused'),
    series: anyText,
    occurrence: anyText,
    title: anyText,
    person: orNull(pick),
    name: anyText,
    email: anyText.map((text) => text.toLowerCase()),
    startsAt: anyMoment,
    endsAt: anyMoment,
    ...times,
  }),
};

const some = <R extends { id: string }>(row: fc.Arbitrary<R>) =>
  fc.uniqueArray(row, { maxLength: 4, selector: ({ id }) => id });

/** Rows that do not yet say whom and what they mean; see `systemsOf`. */
export const anySystems = fc.record({
  goals: some(ANY.goals),
  loop: some(ANY.loop),
  mistakes: some(ANY.mistakes),
  growth: some(ANY.growth),
  ideas: some(ANY.ideas),
  thinking: some(ANY.thinking),
  stories: some(ANY.stories),
  upcoming: some(ANY.upcoming),
});

type Found = (at: number | null) => string | null;
type Systems = { [T in SystemTable]: SystemRows[T][] };

/** The rows, each reference to something that is there. */
export function systemsOf(
  parts: typeof anySystems extends fc.Arbitrary<infer S> ? S : never,
  { person, note, promise }: { person: Found; note: Found; promise: Found },
): Systems {
  const at = (rows: readonly { id: string }[], n: number | null) =>
    n === null ? null : (rows[n % Math.max(rows.length, 1)]?.id ?? null);
  const withPerson = <R extends { person: number | null }>({ person: who, ...row }: R) => ({
    ...row,
    personId: person(who),
  });
  const withNote = <R extends { note: number | null }>({ note: which, ...row }: R) => ({
    ...row,
    noteId: note(which),
  });
  const skills = parts.growth.filter(({ kind }) => kind === 'skill');
  return {
    goals: parts.goals,
    ideas: parts.ideas,
    loop: parts.loop.flatMap(({ person: who, goal, promise: which, ...row }) => {
      const personId = person(who);
      if (personId === null) return [];
      return [{ ...row, personId, goalId: at(parts.goals, goal), promiseId: promise(which) }];
    }),
    mistakes: parts.mistakes.map(withPerson).map(withNote),
    growth: parts.growth
      .map(withPerson)
      .map(({ parent, ...row }) =>
        Object.assign(row, { parentId: row.kind === 'practised' ? at(skills, parent) : null }),
      ),
    thinking: parts.thinking.map(({ idea, ...row }) => ({ ...row, ideaId: at(parts.ideas, idea) })),
    stories: parts.stories.map(withNote),
    upcoming: parts.upcoming.map(withPerson),
  };
}
