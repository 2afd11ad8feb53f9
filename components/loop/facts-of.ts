import type { Step } from '../../systems/loop/entry.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import { say } from '../../language/say.ts';

/** One thing that happened, in words. */
export interface Fact {
  /** Of the entry, or of the promise. */
  id: string;
  /** YYYY-MM-DD */
  on: string;
  what: string;
  /** The words that were said; may be empty. */
  text: string;
  /** False for what a promise tells: that is changed where the promise stands. */
  isEntry: boolean;
}

/**
 * What happened on each step in this round, and what of before still counts. What is to get better stands elsewhere: it is
 * worked on, not only remembered.
 * @param goalText the words of an open goal; null for another one
 */
export function factsOf(
  standing: LoopStanding,
  goalText: (id: string) => string | null,
): Record<Step, Fact[]> {
  const { asks, delivered, proposal, stated } = standing;
  const fact = (
    { id, on, text }: Pick<Fact, 'id' | 'on' | 'text'>,
    what: string,
    isEntry = true,
  ): Fact => ({ id, on, what, text, isEntry });
  const proposedFor = ({ goalId }: { goalId: string | null }) => {
    const goal = goalId === null ? null : goalText(goalId);
    return goal === null ? say('loop.fact.proposed') : say('loop.fact.proposedFor', { goal });
  };
  const answer = proposal?.answer ?? null;
  return {
    1: standing.standing ? [fact(standing.standing, say('loop.fact.standing'))] : [],
    2: asks.map((ask) =>
      ask.from === 'entry'
        ? fact(ask, say('loop.fact.taken'))
        : fact(ask, say('loop.fact.promised'), false),
    ),
    3: delivered.map((one) =>
      one.from === 'entry'
        ? fact(one, say('loop.fact.delivered'))
        : fact(one, say('loop.fact.kept'), false),
    ),
    4: [
      ...stated
        .filter(({ id }) => id !== proposal?.id)
        .map((told) =>
          fact(told, told.how === 'stated' ? say('loop.fact.stated') : proposedFor(told)),
        ),
      ...(proposal ? [fact(proposal, proposedFor(proposal))] : []),
    ],
    5: answer
      ? [
          fact(
            answer,
            answer.kind === 'agreed' ? say('loop.fact.agreed') : say('loop.fact.declined'),
          ),
        ]
      : [],
  };
}
