import { asksOf, deliveredIn } from './asks.ts';
import type { AskPromise } from './promise.ts';
import { proposalIn } from './proposal.ts';
import type { Round } from './rounds.ts';
import type { PastRound } from './standing.ts';

/**
 * A round that ended, in short. It lasted from the day it began, or from the first thing that happened in it, to the day the
 * next one began.
 * @param promises mine, of all rounds
 */
export function pastRound(round: Round, promises: readonly AskPromise[]): PastRound {
  const { number, begun, ended, entries } = round;
  const delivered = deliveredIn(round, promises);
  const days = [
    ...entries.map(({ on }) => on),
    ...round.taken.map(({ madeOn }) => madeOn),
    ...delivered.map(({ on }) => on),
  ].toSorted();
  const until = ended?.on ?? days.at(-1) ?? '';
  return {
    number,
    from: begun?.on ?? days[0] ?? until,
    until,
    asked: asksOf(round, promises).flatMap(({ text }) => (text === '' ? [] : [text])),
    delivered: delivered.length,
    proposal: proposalIn(entries),
  };
}
