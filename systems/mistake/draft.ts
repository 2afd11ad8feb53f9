import type { Clock } from './clock.ts';
import { toldAt } from './clock.ts';
import type { Mistake } from './mistake.ts';
import { asSentence } from './sentence.ts';
import type { Passage } from '../../language/message.ts';
import { blocks, message } from '../../language/message.ts';

/** In the place of what only the user knows. */
const BLANK = '…';

/**
 * A message that owns the mistake, to begin with and to be edited: whose it is in the first sentence, what broke in the
 * user's own words, what happens next, and when the next word comes (00:44:26). It gives no reasons: they come later.
 * @param nextAt when the next word is promised; null where none is
 * @param now when it is written, both milliseconds since 1970
 */
export function draftOf(
  { what }: Pick<Mistake, 'what'>,
  nextAt: number | null,
  now: number,
  clock: Clock,
): Passage {
  const lines = [
    message('mistake.draft.mine', { what: asSentence(what) || BLANK }),
    message('mistake.draft.responsible', { blank: BLANK }),
  ];
  if (nextAt !== null) {
    lines.push(message('mistake.draft.hear', { when: toldAt(nextAt, now, clock) }));
  }
  return blocks(
    lines.map((line) => [line]),
    '\n',
  );
}
