/** Holds advice and look-up against cases that people have labelled. Pure: cases in, figures and misses out. */
import type { AdviceRequest } from '../../content/advise.ts';

export interface Labels {
  /** Right in the first place. */
  good: string[];
  /** Fine among the others shown. */
  fair: string[];
  /** Wrong here. */
  never?: string[];
}

export type JudgedContext = Labels & { request: AdviceRequest };
export type JudgedQuery = Labels & { query: string };

export interface Verdict {
  cases: number;
  /** Share of cases whose first answer is right; where silence is right, no answer at all. */
  precisionAt1: number;
  /** Share of all answers among the first three that are right or fine. */
  precisionAt3: number;
  /** Share of cases that have a right answer among the first three. */
  foundAt3: number;
  misses: Miss[];
  /** Cases that showed what must never be shown there. */
  forbidden: Miss[];
}

export interface Miss {
  what: string;
  shown: string[];
  good: string[];
}

/**
 * @param answer the ids for a case, best first
 * @param describe the case in one line
 */
export function judge<C extends Labels>(
  cases: readonly C[],
  answer: (one: C) => readonly string[],
  describe: (one: C) => string,
): Verdict {
  const judged = cases.map((one) => ({ one, shown: answer(one).slice(0, 3) }));
  const miss = ({ one, shown }: (typeof judged)[number]): Miss => ({
    what: describe(one),
    shown: [...shown],
    good: one.good,
  });
  const isRight = ({ one, shown }: (typeof judged)[number]) =>
    one.good.length === 0 ? shown.length === 0 : one.good.includes(shown[0] ?? '');
  const answers = judged.flatMap(({ one, shown }) => shown.map((id) => ({ one, id })));
  const fine = answers.filter(({ one, id }) => one.good.includes(id) || one.fair.includes(id));
  const found = judged.filter(({ one, shown }) =>
    one.good.length === 0 ? shown.length === 0 : shown.some((id) => one.good.includes(id)),
  );
  return {
    cases: cases.length,
    precisionAt1: judged.filter(isRight).length / cases.length,
    precisionAt3: answers.length === 0 ? 1 : fine.length / answers.length,
    foundAt3: found.length / cases.length,
    misses: judged.filter((one) => !isRight(one)).map(miss),
    forbidden: judged
      .filter(({ one, shown }) => shown.some((id) => one.never?.includes(id)))
      .map(miss),
  };
}
