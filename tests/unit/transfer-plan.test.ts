import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoopEntry } from '../../systems/loop/entry.ts';
import type { Note, Person, PromiseMade } from '../../store/rows.ts';
import type { Everything, Key, Rows, Table } from '../../transfer/everything.ts';
import { keyOf, keyText, nothingYet, TABLES } from '../../transfer/everything.ts';
import { planImport } from '../../transfer/plan.ts';
import type { Plan } from '../../transfer/plan.ts';
import { inOrder, writeJson } from '../../transfer/write-json.ts';
import { readJson } from '../../transfer/read-json.ts';
import { anyEverything } from './support/any-everything.ts';

/** What a database holds after a plan was done, each table in the order of its keys. */
function done(now: Everything, plan: Plan): Everything {
  const rows = <T extends Table>(table: T): Rows[T][] => {
    const byKey = new Map<string, Rows[T]>();
    const put: Rows[T][] = plan.put[table];
    for (const row of [...(now[table] as Rows[T][]), ...put])
      byKey.set(keyText(keyOf(table, row)), row);
    return inOrder(table, [...byKey.values()]);
  };
  const tables = Object.fromEntries(TABLES.map((table) => [table, rows(table)]));
  return { ...now, ...tables, settings: plan.settings ?? now.settings };
}

const sorted = (everything: Everything) => done(everything, planImport(everything, everything));
const textsOf = ({ notes, revisions }: Everything) =>
  new Set([
    ...notes.map(({ id, text }) => keyText([id, text])),
    ...revisions.map(({ noteId, text }) => keyText([noteId, text])),
  ]);
const isNothing = (plan: Plan) =>
  plan.settings === null && TABLES.every((table) => plan.put[table].length === 0);

/** Two states of one life: the second shares rows with the first, by id, by meeting, by address, or is foreign. */
const twoSides = fc
  .tuple(
    anyEverything,
    anyEverything,
    fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([now, other, dice]): [Everything, Everything] => {
    const at = (n: number) => dice[n % dice.length] ?? 0;
    const byId = new Map<string, string>();
    const taken = new Set<string>();
    const people = other.people.map((person, n) => {
      const twin = now.people[n];
      if (!twin || at(n) < 2) return person;
      const isById =
        at(n) < 4 && !other.people.some(({ id }) => id === twin.id) && !taken.has(twin.id);
      if (isById) byId.set(person.id, twin.id);
      if (isById) taken.add(twin.id);
      const addresses = twin.addresses.filter(
        (one) => !other.people.some((who) => who.addresses.includes(one)),
      );
      return {
        ...person,
        id: isById ? twin.id : person.id,
        addresses: [...person.addresses, ...addresses],
      };
    });
    const notes = other.notes.map((note, n) => {
      const twin = now.notes[n];
      if (!twin || at(n + 5) < 2) return note;
      const { series, occurrence } = twin;
      const isKnown = other.notes.some(
        (one) => one.series === series && one.occurrence === occurrence,
      );
      return isKnown
        ? note
        : { ...note, series, occurrence, updatedAt: at(n) < 3 ? twin.updatedAt : note.updatedAt };
    });
    const moved = { ...other, people, notes };
    const personId = <R extends { personId: string | null }>(row: R) => ({
      ...row,
      personId: row.personId === null ? null : (byId.get(row.personId) ?? row.personId),
    });
    const incoming = readJson(
      writeJson({
        ...moved,
        notes: moved.notes.map(personId),
        promises: moved.promises.map(personId),
        topics: moved.topics.map(personId),
        feedback: moved.feedback.map(personId),
        counterparts: moved.counterparts.map(personId),
      }),
    );
    if (!incoming.ok) throw new Error('the arbitrary is wrong');
    return [now, incoming.everything];
  });

describe('an import', () => {
  it('into an empty database makes it what the file holds', () => {
    fc.assert(
      fc.property(anyEverything, (incoming) => {
        const plan = planImport(nothingYet(), incoming);
        expect(done(nothingYet(), plan)).toEqual(sorted(incoming));
        expect(TABLES.flatMap((table) => plan.changed[table])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('of what is here changes nothing', () => {
    fc.assert(
      fc.property(anyEverything, (now) => {
        expect(isNothing(planImport(now, now))).toBe(true);
      }),
    );
  });

  it('done twice does nothing the second time', () => {
    fc.assert(
      fc.property(twoSides, ([now, incoming]) => {
        const after = done(now, planImport(now, incoming));
        const again = planImport(after, incoming);
        expect(again.put).toEqual(planImport(now, now).put);
        expect(isNothing(again)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses no text of a note, of either side', () => {
    fc.assert(
      fc.property(twoSides, ([now, incoming]) => {
        const after = done(now, planImport(now, incoming));
        const there = textsOf(after);
        const lost = now.notes.filter(
          ({ id, text }) => text !== '' && !there.has(keyText([id, text])),
        );
        expect(lost).toEqual([]);
        const words = new Set([...after.notes, ...after.revisions].map(({ text }) => text));
        expect(incoming.notes.filter(({ text }) => text !== '' && !words.has(text))).toEqual([]);
        const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
        expect(ids(after.people)).toEqual(expect.arrayContaining(ids(now.people)));
        expect(ids(after.revisions)).toEqual(expect.arrayContaining(ids(now.revisions)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves data that fit together and can be written and read again', () => {
    fc.assert(
      fc.property(twoSides, ([now, incoming]) => {
        const after = done(now, planImport(now, incoming));
        expect(readJson(writeJson(after))).toEqual({ ok: true, everything: after, dropped: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('can be undone: the keys it made, the rows it changed', () => {
    fc.assert(
      fc.property(twoSides, ([now, incoming]) => {
        const plan = planImport(now, incoming);
        const after = done(now, plan);
        for (const table of TABLES) {
          const texts = (keys: readonly Key[]) => keys.map(keyText);
          const made = new Set(texts(plan.made[table]));
          const before = new Map(
            now[table].map((row) => [keyText(keyOf(table, row as never)), row]),
          );
          expect(texts(plan.changed[table]).filter((key) => !before.has(key))).toEqual([]);
          const undone = after[table]
            .map((row) => ({ row, key: keyText(keyOf(table, row as never)) }))
            .flatMap(({ row, key }) =>
              made.has(key)
                ? []
                : [plan.changed[table].some((one) => keyText(one) === key) ? before.get(key) : row],
            );
          expect(undone).toEqual(inOrder(table, now[table] as never));
        }
      }),
    );
  });
});

const person: Person = {
  id: 'p',
  name: 'Priya',
  isNamed: false,
  addresses: ['priya@a.com'],
  relation: null,
  since: null,
  past: [],
  createdAt: 1,
  updatedAt: 1,
};
const note: Note = {
  id: 'n',
  personId: 'p',
  series: 's',
  occurrence: 'o',
  day: null,
  order: '2026-11-23',
  kind: 'one_on_one',
  title: 't',
  text: 'here',
  marks: [],
  isSkipped: false,
  rev: 3,
  writer: 'w',
  seq: 9,
  createdAt: 1,
  updatedAt: 10,
};
const promise: PromiseMade = {
  id: 'm',
  by: 'me',
  text: 'send it',
  due: null,
  personId: 'p',
  noteId: 'n',
  line: 'send it',
  madeOn: '2026-11-23',
  state: 'open',
  reason: '',
  closedOn: null,
  createdAt: 1,
  updatedAt: 1,
};
const holding = (parts: Partial<Everything>): Everything => ({ ...nothingYet(), ...parts });

describe('people', () => {
  it('are known by an address, and what refers to them follows', () => {
    const incoming = holding({
      people: [
        {
          ...person,
          id: 'q',
          addresses: ['priya@b.com', 'priya@a.com'],
          relation: 'manager',
          since: '2026-01-01',
          updatedAt: 5,
        },
      ],
      notes: [{ ...note, personId: 'q' }],
      counterparts: [{ series: 's', personId: 'q', saidAt: 1 }],
    });
    const { put, summary } = planImport(holding({ people: [person] }), incoming);
    expect(put.people).toEqual([
      {
        ...person,
        addresses: ['priya@a.com', 'priya@b.com'],
        relation: 'manager',
        since: '2026-01-01',
        updatedAt: 5,
      },
    ]);
    expect(put.notes[0]?.personId).toBe('p');
    expect(put.counterparts[0]?.personId).toBe('p');
    expect(summary.people).toEqual({ made: 0, changed: 1, same: 0 });
  });

  it('are never known by their name', () => {
    const { made } = planImport(
      holding({ people: [person] }),
      holding({ people: [{ ...person, id: 'q', addresses: [] }] }),
    );
    expect(made.people).toEqual(['q']);
  });

  it('keep the relation and the address that are here', () => {
    const other: Person = { ...person, id: 'q', name: 'Quinn', addresses: ['quinn@a.com'] };
    const now = holding({ people: [{ ...person, relation: 'peer' }, other] });
    const incoming = holding({
      people: [
        {
          ...person,
          relation: 'manager',
          addresses: ['priya@a.com', 'quinn@a.com'],
          updatedAt: 99,
        },
      ],
    });
    expect(planImport(now, incoming).put.people).toEqual([]);
  });

  it('have no more addresses than a file may hold', () => {
    const addresses = (at: string) => Array.from({ length: 99 }, (_, n) => `${n}@${at}`);
    const [united] = planImport(
      holding({ people: [{ ...person, addresses: addresses('a.com') }] }),
      holding({ people: [{ ...person, addresses: addresses('b.com') }] }),
    ).put.people;
    expect(united?.addresses).toEqual([...addresses('a.com'), '0@b.com']);
  });

  it('keep the name the user gave them', () => {
    const named = { ...person, name: 'Pri', isNamed: true };
    const later = { ...person, name: 'Raman, Priya', updatedAt: 9 };
    expect(
      planImport(holding({ people: [named] }), holding({ people: [later] })).put.people,
    ).toEqual([]);
    expect(
      planImport(holding({ people: [later] }), holding({ people: [named] })).put.people,
    ).toEqual([{ ...named, updatedAt: 9 }]);
    expect(
      planImport(holding({ people: [person] }), holding({ people: [later] })).put.people,
    ).toEqual([later]);
  });

  it('have the past of both', () => {
    const may = { relation: 'manager', from: null, until: '2026-05-01' } as const;
    const june = { relation: 'peer', from: '2026-05-01', until: '2026-06-01' } as const;
    const [merged] = planImport(
      holding({ people: [{ ...person, past: [june] }] }),
      holding({ people: [{ ...person, past: [may, june] }] }),
    ).put.people;
    expect(merged?.past).toEqual([may, june]);
  });
});

describe('notes', () => {
  const now = holding({ people: [person], notes: [note] });
  const withText = (text: string, updatedAt: number, id = 'n') =>
    holding({ people: [person], notes: [{ ...note, id, text, updatedAt, rev: 7, title: 'new' }] });

  it('have the later text; the other is kept as a revision', () => {
    const { put, summary } = planImport(now, withText('there #win', 11));
    expect(put.notes).toEqual([
      {
        ...note,
        text: 'there #win',
        marks: ['win'],
        title: 'new',
        rev: 8,
        writer: 'import',
        seq: 0,
        updatedAt: 11,
      },
    ]);
    expect(put.revisions).toEqual([
      {
        id: expect.stringMatching(/^kept-[0-9a-f]{64}$/),
        noteId: 'n',
        kind: 'kept',
        text: 'here',
        rev: 3,
        writer: 'w',
        at: 10,
      },
    ]);
    expect(summary.notes).toEqual({ made: 0, changed: 1, same: 0, keptBoth: 1 });
  });

  it('stay as they are where they are later', () => {
    const { put, summary } = planImport(now, withText('there', 9));
    expect(put.notes).toEqual([]);
    expect(put.revisions.map(({ text, noteId }) => [text, noteId])).toEqual([['there', 'n']]);
    expect(summary.notes).toEqual({ made: 0, changed: 0, same: 1, keptBoth: 1 });
  });

  it('take the incoming text where both are as late', () => {
    expect(planImport(now, withText('there', 10)).put.notes[0]?.text).toBe('there');
  });

  it('are one where they are of one meeting', () => {
    const incoming = {
      ...withText('there', 11, 'other'),
      promises: [{ ...promise, noteId: 'other' }],
      revisions: [
        { id: 'r', noteId: 'other', kind: 'aside' as const, text: 'x', rev: 1, writer: 'w', at: 1 },
      ],
    };
    const { put, made } = planImport(now, incoming);
    expect(made.notes).toEqual([]);
    expect(put.notes[0]?.id).toBe('n');
    expect(put.promises[0]?.noteId).toBe('n');
    expect(put.revisions.map(({ noteId }) => noteId)).toEqual(['n', 'n']);
  });

  it('do not keep a text twice that one of their revisions has', () => {
    const revisions = [
      { id: 'r', noteId: 'n', kind: 'kept' as const, text: 'there', rev: 2, writer: 'w', at: 5 },
    ];
    expect(planImport({ ...now, revisions }, withText('there', 9)).put.revisions).toEqual([]);
  });

  it('keep a text all the same that only waits as a revision put aside', () => {
    const revisions = [
      { id: 'r', noteId: 'n', kind: 'aside' as const, text: 'there', rev: 2, writer: 'w', at: 5 },
    ];
    expect(planImport({ ...now, revisions }, withText('there', 9)).put.revisions).toHaveLength(1);
  });

  it('keep a text that comes as a revision of an id that is taken', () => {
    const taken = { id: 'r', noteId: 'n', kind: 'kept' as const, rev: 1, writer: 'w', at: 1 };
    const here = { ...now, revisions: [{ ...taken, text: 'other' }] };
    const incoming = { ...withText('there', 11), revisions: [{ ...taken, text: 'here' }] };
    expect(planImport(here, incoming).put.revisions.map(({ text }) => text)).toEqual(['here']);
  });

  it('have the same text whatever the order of two that mean one', () => {
    const byMeeting: Note = { ...note, id: 'm', text: 'one', updatedAt: 20 };
    const byId: Note = { ...note, series: 'other', text: 'two', updatedAt: 20 };
    const texts = [
      [byMeeting, byId],
      [byId, byMeeting],
    ].map((notes) => planImport(now, holding({ people: [person], notes })).put);
    expect(texts.map(({ notes }) => notes.map(({ text }) => text))).toEqual([['two'], ['two']]);
    expect(texts.map(({ revisions }) => revisions.map(({ text }) => text).toSorted())).toEqual([
      ['here', 'one'],
      ['here', 'one'],
    ]);
  });

  it('do not lose whom they are with to a file that does not know', () => {
    const unknown: Note = { ...note, personId: null, text: 'there', updatedAt: 11 };
    const [put] = planImport(now, holding({ notes: [unknown] })).put.notes;
    expect(put?.personId).toBe('p');
  });
});

describe('promises', () => {
  it('of one line that two browsers made a promise of are one, and the loop follows', () => {
    const asked: LoopEntry = {
      id: 'l',
      personId: 'p',
      kind: 'asked',
      on: '2026-11-23',
      text: '',
      goalId: null,
      promiseId: 'other',
      step: null,
      manner: null,
      closedOn: null,
      createdAt: 1,
      updatedAt: 1,
    };
    const here = holding({ people: [person], notes: [note], promises: [promise] });
    const incoming = holding({
      people: [person],
      notes: [note],
      promises: [{ ...promise, id: 'other' }],
      loop: [asked],
    });
    const { put } = planImport(here, incoming);
    expect(put.loop).toEqual([{ ...asked, promiseId: promise.id }]);
  });

  const now = holding({ people: [person], notes: [note], promises: [promise] });

  it('are one where they stand on one line, whatever their ids', () => {
    const incoming = holding({
      people: [person],
      notes: [note],
      promises: [{ ...promise, id: 'other', state: 'done', updatedAt: 2 }],
    });
    expect(planImport(now, incoming).put.promises).toEqual([
      { ...promise, state: 'done', updatedAt: 2 },
    ]);
  });

  it('are known by their id before their line', () => {
    const moved = { ...promise, line: 'send it all', text: 'send it all', updatedAt: 2 };
    const other = { ...promise, id: 'other', updatedAt: 3 };
    const plan = planImport(
      now,
      holding({ people: [person], notes: [note], promises: [moved, other] }),
    );
    expect(plan.put.promises).toEqual([other, moved]);
    expect(plan.made.promises).toEqual(['other']);
  });

  it('are two where a note says the same twice', () => {
    const twice = holding({
      people: [person],
      notes: [note],
      promises: [
        { ...promise, id: 'x' },
        { ...promise, id: 'y' },
      ],
    });
    expect(planImport(now, twice).made.promises).toEqual(['y']);
  });

  it('stand in a note that is here and not in the file', () => {
    const incoming = holding({ promises: [{ ...promise, state: 'told', updatedAt: 2 }] });
    expect(planImport(now, incoming).put.promises).toEqual([
      { ...promise, state: 'told', updatedAt: 2 },
    ]);
    expect(planImport(nothingYet(), incoming).put.promises).toEqual([
      { ...promise, state: 'told', updatedAt: 2, personId: null, noteId: null, line: null },
    ]);
  });
});

describe('the rest', () => {
  it('keeps what the user said here, and unites what was shown', () => {
    const showing = {
      series: 's',
      occurrence: 'o',
      order: '2026-11-23',
      principles: ['a', 'b'],
      shownAt: [5, 6],
    };
    const now = holding({
      people: [person],
      sides: [{ series: 's', side: 'candidate', saidAt: 1 }],
      showings: [showing],
    });
    const incoming = holding({
      sides: [{ series: 's', side: 'interviewer', saidAt: 2 }],
      showings: [{ ...showing, principles: ['c', 'a'], shownAt: [1, 9] }],
    });
    const { put } = planImport(now, incoming);
    expect(put.sides).toEqual([]);
    expect(put.showings).toEqual([{ ...showing, principles: ['a', 'b', 'c'], shownAt: [9, 6, 1] }]);
  });

  it('takes settings where none are made', () => {
    const here = { level: null, ownAddresses: ['me@a.com'], keepMonths: 12, growthMonths: null };
    const there = {
      level: 'vp',
      ownAddresses: ['me@b.com', 'me@a.com'],
      keepMonths: 1,
      growthMonths: 6,
    } as const;
    const plan = planImport(
      holding({ settings: here }),
      holding({ settings: { ...there, ownAddresses: [...there.ownAddresses] } }),
    );
    expect(plan.settings).toEqual({
      level: 'vp',
      ownAddresses: ['me@a.com', 'me@b.com'],
      keepMonths: 12,
      growthMonths: 6,
    });
  });
});
