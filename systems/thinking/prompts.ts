import type { ThinkingTime } from './thinking-time.ts';

/** What to think about, in the order that helps: ground one knows, two things joined, then the same made better (00:30:56, 00:34:59). */
export const THINKING_FIELDS = [
  'problem',
  'known',
  'one',
  'other',
  'cheaper',
  'better',
  'faster',
  'outcome',
] as const satisfies (keyof ThinkingTime)[];

/** True where something has been written. */
export function hasThoughts(time: ThinkingTime): boolean {
  return THINKING_FIELDS.some((field) => time[field].trim() !== '');
}
