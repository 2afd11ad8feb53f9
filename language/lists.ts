import { language } from './say.ts';

/** "a, b, and c", in the interface's language; `or`: "a, b, or c". */
export function listOf(parts: readonly string[], how: 'and' | 'or' = 'and'): string {
  const type = how === 'or' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(language(), { type }).format(parts);
}
