import type { Clock } from './clock.ts';
import { toldAt } from './clock.ts';
import type { MistakeUpdate } from './mistake.ts';
import { asSentence } from './sentence.ts';
import type { Passage } from '../../language/message.ts';
import { blocks, message } from '../../language/message.ts';

/**
 * An update as a text to send: exactly where it stands, the plan until the next, and when the next comes (00:44:39). Where
 * nothing is new, it says just that: it comes on time all the same.
 */
export function updateText(
  { at, status, plan, nextAt }: Pick<MistakeUpdate, 'at' | 'status' | 'plan' | 'nextAt'>,
  clock: Clock,
): Passage {
  const time = clock.time(at);
  const said = asSentence(status);
  const when = nextAt === null ? null : toldAt(nextAt, at, clock);
  const lines = [
    said === ''
      ? message('mistake.update.nothingNew', { time })
      : message('mistake.update.status', { time, status: said }),
  ];
  if (plan.trim() !== '') {
    const next = asSentence(plan);
    lines.push(
      when === null
        ? message('mistake.update.plan', { plan: next })
        : message('mistake.update.planUntil', { when, plan: next }),
    );
  }
  lines.push(
    when === null ? message('mistake.update.last') : message('mistake.update.next', { when }),
  );
  return blocks(
    lines.map((line) => [line]),
    '\n',
  );
}
