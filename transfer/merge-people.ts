import type { PastRelation, Person } from '../store/rows.ts';
import type { Meant, Merged } from './merge.ts';
import { merged } from './merge.ts';
import { MOST } from './shapes.ts';

export interface MergedPeople extends Merged<Person> {
  /** From the id of an incoming person to the id here. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Merges people: by id, or else by an address; never by name, which two may share. An address that is somebody else's here
 * stays theirs.
 * @param incoming no address of which belongs to two
 */
export function mergePeople(here: readonly Person[], incoming: readonly Person[]): MergedPeople {
  const known = new Map(here.map((person) => [person.id, person]));
  const owners = new Map<string, Person>();
  for (const person of here) {
    for (const address of person.addresses) {
      if (!owners.has(address)) owners.set(address, person);
    }
  }
  const meant = incoming.map((row): Meant<Person> => {
    const withAddress = row.addresses.map((address) => owners.get(address));
    return { row, here: known.get(row.id) ?? withAddress.find((person) => person !== undefined) };
  });
  const isFree = (address: string, id: string) => (owners.get(address)?.id ?? id) === id;
  return {
    ...merged('people', meant, (person, other) =>
      mergePerson(
        person,
        other,
        other.addresses.filter((address) => isFree(address, person.id)),
      ),
    ),
    ids: new Map(meant.map(({ row, here: person }) => [row.id, (person ?? row).id])),
  };
}

function mergePerson(here: Person, other: Person, addresses: readonly string[]): Person {
  const person: Person = {
    ...here,
    ...nameOf(here, other),
    ...relationOf(here, other),
    addresses: [...new Set([...here.addresses, ...addresses])].slice(0, MOST.addresses),
    past: pastOf(here.past, other.past),
    ...leadOf(here, other),
  };
  const isSame = JSON.stringify(person) === JSON.stringify(here);
  return isSame ? here : { ...person, updatedAt: Math.max(here.updatedAt, other.updatedAt) };
}

/** What the user has called somebody counts more than what a calendar has; then the later name. */
function nameOf(here: Person, other: Person): Pick<Person, 'name' | 'isNamed'> {
  const isBetter =
    here.isNamed === other.isNamed ? other.updatedAt > here.updatedAt : other.isNamed;
  const { name, isNamed } = isBetter && other.name !== '' ? other : here;
  return { name, isNamed };
}

function relationOf(here: Person, other: Person): Pick<Person, 'relation' | 'since'> {
  const isOthers =
    here.relation === null || (here.relation === other.relation && here.since === null);
  const { relation, since } = isOthers && other.relation !== null ? other : here;
  return { relation, since };
}

function leadOf(here: Person, other: Person): Pick<Person, 'leadMinutes'> {
  const leadMinutes = here.leadMinutes ?? other.leadMinutes;
  return typeof leadMinutes === 'number' ? { leadMinutes } : {};
}

/** Both, each once, the latest last. */
function pastOf(here: PastRelation[], other: readonly PastRelation[]): PastRelation[] {
  const textOf = ({ relation, from, until }: PastRelation) =>
    JSON.stringify([relation, from, until]);
  const known = new Set(here.map(textOf));
  const more = other.filter((one) => !known.has(textOf(one)));
  if (more.length === 0) return here;
  return [...here, ...more]
    .toSorted((a, b) => (a.until < b.until ? -1 : Number(a.until > b.until)))
    .slice(-MOST.past);
}
