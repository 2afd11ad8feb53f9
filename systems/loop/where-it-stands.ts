import { ASKS_BEFORE_WIN_WIN } from '../../content/loop.ts';
import type { Level } from '../../content/principle.ts';
import type { Goal } from '../goals/goal.ts';
import { toldIn } from '../goals/told.ts';
import type { Ask } from './asks.ts';
import { asksOf, deliveredIn } from './asks.ts';
import type { LoopEntry, Manner, Step } from './entry.ts';
import type { AskPromise } from './promise.ts';
import { proposalIn } from './proposal.ts';
import { roundsOf } from './rounds.ts';
import type { Gap, Happened, LoopStanding, StepState } from './standing.ts';
import { pastRound } from './past-round.ts';
import type { RoundSoFar } from './step.ts';
import { isMovedOn, movedTo, stepOf } from './step.ts';
import { isNewTo, wayOf } from './way.ts';
import { byTime, whenOf } from './when.ts';

/** All there is to know about the loop with one manager, in any order. */
export interface LoopFacts {
  entries: readonly LoopEntry[];
  /** Between the two, of days they were my manager; theirs to me count for nothing here. */
  promises: readonly AskPromise[];
  /** All of mine; said goals that are closed since do not count as said. */
  goals: readonly Pick<Goal, 'id' | 'state'>[];
  /** The day they became my manager, YYYY-MM-DD; null where it is not known, as when the user began with them. */
  since: string | null;
  /** Null where the user has not said. */
  level: Level | null;
  /** YYYY-MM-DD */
  today: string;
}

/** Where the loop stands with one manager. The same facts in another order give the same; no fact makes it throw. */
export function whereItStands(facts: LoopFacts): LoopStanding {
  const { level } = facts;
  const promises = facts.promises.filter(({ by }) => by === 'me');
  const { past, now } = roundsOf(facts.entries, promises);
  const entries = [...past, now].flatMap((round) => round.entries);
  const delivered = deliveredIn(now, promises);
  const asks = asksOf(now, promises);
  const deliveredBefore = past.map((round) => deliveredIn(round, promises).length);
  const hasBegun = entries.some(({ kind }) => kind !== 'manner');
  const isNew = isNewTo(
    {
      delivered: delivered.length + deliveredBefore.reduce((sum, n) => sum + n, 0),
      since: facts.since,
    },
    facts.today,
  );
  const standing = lastOf(entries, 'standing');
  const gaps = gapsIn(entries);
  const proposal = proposalIn(now.entries);
  const so: RoundSoFar = {
    round: now,
    asks,
    delivered,
    proposal,
    hasStanding: standing !== null || gaps.length > 0,
    // One begins by asking, and with a new manager nobody can say yet how I am doing (00:16:53).
    beginsByAsking: isNew || !hasBegun,
  };
  const step = stepOf(so);
  const isEnough = delivered.length >= ASKS_BEFORE_WIN_WIN;
  const mayAskBack = isEnough || isMovedOn(now) || proposal !== null;
  const manner = mannerIn(entries);
  return {
    round: now.number,
    begunOn: now.begun?.on ?? null,
    step,
    steps: stepStates(so, gaps, step, mayAskBack),
    isMoved: movedTo(now) !== null,
    standing,
    gaps,
    asks,
    delivered,
    proposal,
    mayAskBack,
    isEarly: mayAskBack && !isEnough,
    stated: toldIn(entries, facts.goals),
    manner,
    rests: manner === 'exploiting',
    level,
    way: wayOf(level, isNew),
    isNew,
    isUnbegun: !hasBegun && delivered.length === 0 && asks.every(isDropped),
    past: past.map((round) => pastRound(round, promises)).toReversed(),
  };
}

function isDropped({ state }: Ask): boolean {
  return state === 'dropped';
}

function stepStates(
  { asks, delivered, proposal, hasStanding }: RoundSoFar,
  gaps: readonly Gap[],
  step: Step,
  mayAskBack: boolean,
): Record<Step, StepState> {
  const state = (own: Step, isDone: boolean): StepState =>
    own === step ? 'now' : isDone ? 'done' : 'open';
  const isTooEarly = step !== 4 && !mayAskBack;
  return {
    1: state(1, hasStanding && gaps.every(({ closedOn }) => closedOn !== null)),
    2: state(2, asks.length > 0 || delivered.length > 0),
    3: state(3, delivered.length >= ASKS_BEFORE_WIN_WIN),
    4: isTooEarly ? 'locked' : state(4, proposal !== null && proposal.answer !== null),
    5: state(5, false),
  };
}

/** The last entry of a kind; null where there is none. */
function lastOf(entries: readonly LoopEntry[], kind: LoopEntry['kind']): Happened | null {
  const last = entries.findLast((entry) => entry.kind === kind);
  return last ? { id: last.id, on: last.on, text: last.text } : null;
}

function gapsIn(entries: readonly LoopEntry[]): Gap[] {
  return entries
    .filter(({ kind }) => kind === 'gap')
    .toSorted(
      (a, b) =>
        Number(a.closedOn !== null) - Number(b.closedOn !== null) || byTime(whenOf(b), whenOf(a)),
    )
    .map(({ id, on, text, closedOn }) => ({ id, on, text, closedOn }));
}

function mannerIn(entries: readonly LoopEntry[]): Manner {
  return entries.findLast(({ kind }) => kind === 'manner')?.manner ?? 'usual';
}
