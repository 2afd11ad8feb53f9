import type { ThinkingTime } from './thinking-time.ts';

/** A field of a thinking time that is answered in words. */
export type ThinkingField =
  'problem' | 'known' | 'one' | 'other' | 'cheaper' | 'better' | 'faster' | 'outcome';

/** What to think about, in the order that helps: ground one knows, two things joined, then the same made better (00:30:56, 00:34:59). */
export const PROMPTS: readonly { field: ThinkingField; ask: string; hint: string }[] = [
  {
    field: 'problem',
    ask: 'The problem',
    hint: 'One that comes back. In a sentence somebody outside would understand.',
  },
  {
    field: 'known',
    ask: 'What I know best about it',
    hint: 'Ground where you are the one others ask.',
  },
  { field: 'one', ask: 'One thing that exists', hint: 'A tool, a habit, a way of another trade.' },
  { field: 'other', ask: 'Another one, from elsewhere', hint: 'What would the two be together?' },
  { field: 'cheaper', ask: 'The same, cheaper', hint: 'What part costs most and helps least?' },
  { field: 'better', ask: 'The same, better', hint: 'What do people work around today?' },
  { field: 'faster', ask: 'The same, faster', hint: 'Where does it wait for somebody?' },
  {
    field: 'outcome',
    ask: 'What came of it',
    hint: 'An idea, a first step, or that there was none: that counts too.',
  },
];

/** True where something has been written. */
export function hasThoughts(time: ThinkingTime): boolean {
  return PROMPTS.some(({ field }) => time[field].trim() !== '');
}
