import type { PersonOverview } from '../../store/timeline.ts';
import type { Person } from '../../store/rows.ts';
import type { EvidencePerson } from '../../components/EvidencePanel.tsx';
import { language, say } from '../../language/say.ts';

export type PeopleOrder = 'last' | 'name';

/** What somebody is called on screen. */
export function nameOf({ name, addresses }: Pick<Person, 'name' | 'addresses'>): string {
  return name || (addresses[0] ?? say('common.nameless'));
}

/** "Priya" of "Priya Raman", "sam" of "sam@example.org". */
export function shortNameOf(person: Pick<Person, 'name' | 'addresses'>): string {
  const name = nameOf(person);
  return name.includes(',') || (person.name === '' && !name.includes('@'))
    ? name
    : (name.split(/[\s@]/u, 1)[0] ?? name);
}

/** People in an order: by name, or by the last talk, the latest first and those without one last. */
export function sortedPeople(
  people: readonly PersonOverview[],
  order: PeopleOrder,
): PersonOverview[] {
  const collator = new Intl.Collator(language(), { sensitivity: 'base', numeric: true });
  const byName = (a: PersonOverview, b: PersonOverview) =>
    collator.compare(nameOf(a.person), nameOf(b.person));
  if (order === 'name') return people.toSorted(byName);
  return people.toSorted((a, b) => {
    const [one, other] = [a.lastOn ?? '', b.lastOn ?? ''];
    return one === other ? byName(a, b) : one < other ? 1 : -1;
  });
}

/** Those whose name or address holds every word, whatever case and accents. */
export function peopleWith(people: readonly PersonOverview[], words: string): PersonOverview[] {
  const wanted = folded(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [...people];
  return people.filter(({ person: { name, addresses } }) => {
    const all = folded([name, ...addresses].join(' '));
    return wanted.every((word) => all.includes(word));
  });
}

/** Everybody by name, to choose from; `except` is left out. */
export function choicesOf(
  people: readonly PersonOverview[],
  except: string | null = null,
): EvidencePerson[] {
  return sortedPeople(people, 'name')
    .filter(({ person }) => person.id !== except)
    .map(({ person }) => ({ id: person.id, name: nameOf(person) }));
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
