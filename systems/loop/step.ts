import { ASKS_BEFORE_WIN_WIN } from '../../content/loop.ts';
import type { Ask, Delivered } from './asks.ts';
import type { LoopEntry, LoopKind, Step } from './entry.ts';
import type { Proposal } from './proposal.ts';
import type { Round } from './rounds.ts';
import type { When } from './when.ts';
import { byTime, whenKept, whenOf, whenTaken } from './when.ts';

/** A round with what was worked out of it. */
export interface RoundSoFar {
  round: Round;
  asks: readonly Ask[];
  delivered: readonly Delivered[];
  proposal: Proposal | null;
  /** How I am doing was asked, in this round or before. */
  hasStanding: boolean;
  beginsByAsking: boolean;
}

/** The step a round is on: the one the user said, until something newer happens, or the one that follows from what happened. */
export function stepOf(so: RoundSoFar): Step {
  return movedTo(so.round) ?? followingStep(so);
}

/** True where the user said that it is time to ask for something back, although the count says it is early. */
export function isMovedOn({ entries }: Round): boolean {
  const last = entries.findLast(({ kind }) => kind === 'moved');
  return last !== undefined && (last.step ?? 1) >= 4;
}

/** The step that follows from what happened. A gap that was named holds nobody up. */
function followingStep({
  round,
  asks,
  delivered,
  proposal,
  hasStanding,
  beginsByAsking,
}: RoundSoFar): Step {
  if (proposal) return proposal.answer ? 5 : 4;
  if (delivered.length >= ASKS_BEFORE_WIN_WIN) return 4;
  if (asks.some(({ state }) => state === 'open')) return 3;
  const isBegun = asks.length + delivered.length > 0 || round.number > 1;
  return isBegun || hasStanding || beginsByAsking ? 2 : 1;
}

/** What moves a loop on: what is newer of these counts more than where the user said they stand. */
const MOVING: ReadonlySet<LoopKind> = new Set([
  'standing',
  'asked',
  'suggested',
  'delivered',
  'acted',
  'proposed',
  'agreed',
  'declined',
]);

/** The step the user last said they are on; null where they said none, or something newer happened. */
export function movedTo({ entries, taken, kept }: Round): Step | null {
  const moved = entries.findLast(({ kind, step }) => kind === 'moved' && step !== null);
  if (!moved) return null;
  const isNewer = (when: When) => byTime(when, whenOf(moved)) > 0;
  const isOvertaken =
    entries.some((entry: LoopEntry) => MOVING.has(entry.kind) && isNewer(whenOf(entry))) ||
    taken.some((promise) => isNewer(whenTaken(promise))) ||
    kept.some((promise) => isNewer(whenKept(promise)));
  return isOvertaken ? null : moved.step;
}
