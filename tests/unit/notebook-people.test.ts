import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  nameOf,
  peopleWith,
  shortNameOf,
  sortedPeople,
} from '../../entrypoints/notebook/people-order.ts';
import { draftsOf, rolesOf } from '../../entrypoints/notebook/roles.ts';
import type { PersonOverview } from '../../store/timeline.ts';

function person(id: string, name: string, lastOn: string | null = null): PersonOverview {
  return {
    person: {
      id,
      name,
      isNamed: false,
      addresses: [`${id}@example.org`],
      relation: null,
      since: null,
      past: [],
      createdAt: 0,
      updatedAt: 0,
    },
    lastOn,
    openMine: 0,
    openTheirs: 0,
    topics: 0,
  };
}

const ALL = [
  person('zoe', 'Zoë Ölmez', '2026-11-01'),
  person('ann', 'ann lee', '2026-11-20'),
  person('bob', 'Bob', null),
  person('nameless', '', '2026-11-01'),
];
const ids = (people: readonly PersonOverview[]) => people.map((one) => one.person.id);

describe('people in a list', () => {
  it('are sorted by the last talk, those without one last, and by name among themselves', () => {
    expect(ids(sortedPeople(ALL, 'last'))).toEqual(['ann', 'nameless', 'zoe', 'bob']);
  });

  it('are sorted by name as people sort, not as code points do', () => {
    expect(ids(sortedPeople(ALL, 'name'))).toEqual(['ann', 'bob', 'nameless', 'zoe']);
  });

  it.each([
    ['', ['zoe', 'ann', 'bob', 'nameless']],
    ['  ', ['zoe', 'ann', 'bob', 'nameless']],
    ['ZOE', ['zoe']],
    ['olmez', ['zoe']],
    ['lee ANN', ['ann']],
    ['nameless@', ['nameless']],
    ['ann bob', []],
  ])('are found by %j', (words, found) => {
    expect(ids(peopleWith(ALL, words))).toEqual(found);
  });

  it('can be chosen by name, all but one', () => {
    expect(choicesOf(ALL, 'bob').map(({ name }) => name)).toEqual([
      'ann lee',
      'nameless@example.org',
      'Zoë Ölmez',
    ]);
  });
});

it.each([
  ['Priya Raman', ['p@example.org'], 'Priya Raman', 'Priya'],
  ['Raman, Priya', [], 'Raman, Priya', 'Raman, Priya'],
  ['', ['sam@example.org'], 'sam@example.org', 'sam'],
  ['', [], 'Somebody without a name', 'Somebody without a name'],
])('%j with %j is called %j, in short %j', (name, addresses, called, short) => {
  expect(nameOf({ name, addresses })).toBe(called);
  expect(shortNameOf({ name, addresses })).toBe(short);
});

describe('earlier roles as they are edited', () => {
  const past = [
    { relation: 'peer' as const, from: null, until: '2024-03-01' },
    { relation: 'report' as const, from: '2024-03-01', until: '2026-05-31' },
  ];

  it('are the same again where nothing was changed', () => {
    expect(rolesOf(draftsOf(past))).toEqual(past);
  });

  it('are kept with the latest last, in whatever order they were written', () => {
    expect(rolesOf(draftsOf(past.toReversed()))).toEqual(past);
  });

  it('need an end, and one that is not before their beginning', () => {
    const [first, second] = draftsOf(past);
    if (!first || !second) throw new Error('two roles were drafted');
    expect(rolesOf([{ ...first, until: '' }])).toContain('until when');
    expect(rolesOf([{ ...second, until: '2024-02-28' }])).toContain('ends before it begins');
    expect(rolesOf([{ ...second, until: '2024-03-01' }])).toHaveLength(1);
  });
});
