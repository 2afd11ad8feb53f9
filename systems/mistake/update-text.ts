import type { Clock } from './clock.ts';
import { toldAt } from './clock.ts';
import type { MistakeUpdate } from './mistake.ts';
import { asSentence } from './sentence.ts';

/**
 * An update as a text to send: exactly where it stands, the plan until the next, and when the next comes (00:44:39). Where
 * nothing is new, it says just that: it comes on time all the same.
 */
export function updateText(
  { at, status, plan, nextAt }: Pick<MistakeUpdate, 'at' | 'status' | 'plan' | 'nextAt'>,
  clock: Clock,
): string {
  const lines = [
    `As of ${clock.time(at)}: ${asSentence(status) || 'nothing new since my last word.'}`,
  ];
  const next = nextAt === null ? null : toldAt(nextAt, at, clock);
  if (plan.trim() !== '') {
    lines.push(`${next === null ? 'From here on' : `Until ${next}`}: ${asSentence(plan)}`);
  }
  lines.push(next === null ? 'This is my last update on it.' : `Next update from me at ${next}.`);
  return lines.join('\n');
}
