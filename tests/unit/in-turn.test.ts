import { describe, expect, it } from 'vitest';
import { inTurn } from '../../background/in-turn.ts';

describe('two questions in one turn', () => {
  it('are both asked at once, and gone on with in the turn of the later answer, whichever it is', () => {
    const answers: ((value: string) => void)[] = [];
    const ask = (answer: (value: string) => void) => void answers.push(answer);
    const went: string[][] = [];
    inTurn(ask, ask, (...both) => went.push(both));
    expect(answers).toHaveLength(2);
    answers[1]?.('second');
    expect(went).toEqual([]);
    answers[0]?.('first');
    expect(went).toEqual([['first', 'second']]);
  });

  it('take an answer of nothing for an answer', () => {
    const went: unknown[] = [];
    inTurn(
      (answer: (value: unknown) => void) => answer(undefined),
      (answer: (value: unknown) => void) => answer(null),
      (...both) => went.push(both),
    );
    expect(went).toEqual([[undefined, null]]);
  });
});
