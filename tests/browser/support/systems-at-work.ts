import { localDay } from '../../../notes/local-day.ts';
import type { Person } from '../../../store/rows.ts';
import type { Goal } from '../../../systems/goals/goal.ts';
import type { LoopEntry, LoopKind } from '../../../systems/loop/entry.ts';
import { newMistake } from '../../../systems/mistake/new-mistake.ts';
import type { GrowthEntry, GrowthKind } from '../../../systems/next-level/growth.ts';
import type { NewRow, SystemRows, SystemTable } from '../../../systems/rows.ts';
import { newThinking } from '../../../systems/thinking/new-thinking.ts';
import type { Idea } from '../../../systems/thinking/thinking-time.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The mistake that is under way. */
export const OPEN_MISTAKE = { id: 'mistake-1', title: 'Launch to everybody instead of the beta' };

/** Somebody’s systems in the middle of their use: rows of every kind, with a manager and a colleague. */
export function systemsAtWork(
  now: number,
  manager: Person,
  colleague: Person,
): { [T in SystemTable]: SystemRows[T][] } {
  const at = (days: number) => now + days * DAY;
  const on = (days: number) => localDay(at(days));
  const kept = <R extends object>(row: R) => ({ ...row, createdAt: at(-60), updatedAt: at(-60) });

  const goal = (n: number, more: Pick<Goal, 'kind' | 'text'> & Partial<Goal>): Goal =>
    kept({ id: `goal-${n}`, state: 'open', closedOn: null, ...more });
  const entry = (kind: LoopKind, days: number, more: Partial<LoopEntry> = {}): LoopEntry =>
    kept({
      id: `${kind}${days}`,
      personId: manager.id,
      kind,
      on: on(days),
      text: '',
      goalId: null,
      promiseId: null,
      step: null,
      manner: null,
      closedOn: null,
      ...more,
    });
  const growth = (kind: GrowthKind, n: number, more: Partial<GrowthEntry>): GrowthEntry =>
    kept({
      id: `${kind}-${n}`,
      kind,
      text: '',
      parentId: null,
      personId: null,
      state: 'open' as const,
      on: null,
      closedOn: null,
      ...more,
    });
  const idea = (n: number, more: Pick<Idea, 'text'> & Partial<Idea>): Idea =>
    kept({
      id: `idea-${n}`,
      status: '',
      state: 'followed' as const,
      begunOn: on(-400),
      closedOn: null,
      ...more,
    });
  const mistake = (n: number, more: Partial<NewRow<'mistakes'>>) =>
    kept({ ...newMistake(`mistake-${n}`), ...more });
  const thinking = (n: number, days: number, more: Partial<NewRow<'thinking'>>) =>
    kept({
      ...newThinking(`thinking-${n}`, new Date(at(days)).setHours(9, 0, 0, 0), 120),
      ...more,
    });
  const talk = (n: number, hours: number, who: Person | null, title: string) =>
    kept({
      id: `talk-${n}`,
      source: 'seen' as const,
      series: `https://calendar.google.com#${n}`,
      occurrence: '',
      title,
      personId: who?.id ?? null,
      name: who?.name ?? '',
      email: '',
      startsAt: now + hours * HOUR,
      endsAt: now + (hours + 0.5) * HOUR,
    });

  return {
    goals: [
      goal(1, { kind: 'role', text: 'Lead the payments team by autumn' }),
      goal(2, { kind: 'balance', text: 'Home at five on Wednesdays' }),
      goal(3, { kind: 'skill', text: 'Speak before all', state: 'reached', closedOn: on(-3) }),
      goal(4, { kind: 'raise', text: 'A raise in May', state: 'dropped', closedOn: on(-9) }),
    ],
    loop: [
      entry('standing', -50, { text: 'Solid; the estimates are too short.' }),
      entry('gap', -50, { text: 'Estimates', closedOn: on(-40) }),
      entry('asked', -48, { text: 'Somebody to own the flaky tests nobody has time for' }),
      entry('delivered', -41),
      entry('stated', -34, { goalId: 'goal-1' }),
      entry('asked', -27, { text: 'A page on what on-call costs, for the budget talk' }),
      entry('delivered', -20),
    ],
    mistakes: [
      mistake(1, {
        ...OPEN_MISTAKE,
        personId: manager.id,
        what: 'The switch was set for all customers, and checkout failed for forty minutes.',
        draft: 'I set the switch for everybody rather than the beta. It is off again; I own it.',
        ownedAt: at(-0.1),
        nextAt: now + HOUR,
        nextStatus: 'Orders of the forty minutes are being counted.',
        updates: [
          {
            id: 'update-1',
            at: at(-0.05),
            status: 'Checkout works again since 10:42; 318 orders failed.',
            plan: 'Write to those customers; find the orders that were paid twice.',
            nextAt: now + HOUR,
          },
        ],
      }),
      mistake(2, { title: 'Numbers of another quarter in the deck', closedAt: at(-20) }),
      mistake(3, {}),
    ],
    growth: [
      growth('skill', 1, { text: 'Give a plan in one page that others can say no to' }),
      growth('practised', 1, { text: 'On on-call', parentId: 'skill-1', on: on(-20) }),
      growth('practised', 2, { parentId: 'skill-1', on: on(-5) }),
      growth('skill', 2, { text: 'Say what we will not do' }),
      growth('strategic', 1, { text: 'The new storage', personId: manager.id, on: on(-30) }),
      growth('let-go', 1, { text: 'The weekly report', personId: colleague.id, on: on(-12) }),
      growth('chooser', 1, { text: 'With two others', personId: manager.id }),
      growth('seat', 1, { personId: manager.id }),
      growth('review', 1, { text: 'More saying no.', on: on(-200) }),
    ],
    ideas: [
      idea(1, { text: 'Contracts tested like code', status: 'Two teams try it' }),
      idea(2, { text: 'One inbox for all alerts', state: 'done', closedOn: on(-90) }),
    ],
    thinking: [
      thinking(1, 5, { problem: 'Every team writes its own checks of what others send.' }),
      thinking(2, -25, {
        state: 'done',
        problem: 'Reviews take two days.',
        known: 'Our tests',
        one: 'A kitchen pass',
        other: 'A queue',
        outcome: 'One a day does reviews.',
        ideaId: 'idea-1',
      }),
    ],
    stories: [
      kept({
        id: 'story-1',
        title: 'The storage move without a night of work',
        problem: 'The old storage was full in six weeks.',
        did: 'Moved it table by table, each with a way back, and told sales every Friday.',
        impact: 'No outage; 40 % lower cost.',
        noteId: null,
      }),
    ],
    upcoming: [
      talk(1, 0.1, manager, '1:1'),
      talk(2, 26, colleague, 'Weekly'),
      talk(3, 26.5, null, 'Coffee with somebody of a rather long name: Maximiliane'),
      talk(4, 170, manager, '1:1'),
    ],
  };
}
