import type { Reading } from '../sites/reading.ts';
import type { Situation } from '../situation/situation.ts';
import type { Database } from '../store/database.ts';
import { allPeople } from '../store/people.ts';

/**
 * Whom a review is about: the one person known whose name stands in the page's title, headings or form. Null where it names
 * none of them, or several, or where it is the user's own.
 */
export async function reviewedIn(
  db: Database,
  reading: Reading | null,
  situation: Situation,
): Promise<string | null> {
  if (!reading || situation.kind !== 'performance_review' || situation.role === 'self') return null;
  const { title = '', headings = [], form = [] } = reading;
  const page = ` ${folded([title, ...headings, ...form].join(' · '))} `;
  const named = (await allPeople(db)).filter(({ name }) => isNamed(folded(name), page));
  const [one, ...more] = named;
  return one && more.length === 0 ? one.id : null;
}

/** A first name alone could be anybody's. */
function isNamed(name: string, page: string): boolean {
  return name.includes(' ') && page.includes(` ${name} `);
}

function folded(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
