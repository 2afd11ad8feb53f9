/** Undone in any order, between and after further edits: no text that was ever written is nowhere. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allChanges, undo } from '../../store/changes.ts';
import type { Database } from '../../store/database.ts';
import { deleteBefore, deleteNote, deletePerson } from '../../store/deletions.ts';
import { applyPlan, readEverything } from '../../store/everything.ts';
import { mergePeople, splitPerson } from '../../store/merging.ts';
import { meetPerson } from '../../store/people.ts';
import { settleAside } from '../../store/revisions.ts';
import { planImport } from '../../transfer/plan.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { noonOf, send, write } from './support/one-note.ts';

const SETTINGS = { level: null, ownAddresses: [], keepMonths: null, growthMonths: null };

type World = { db: Database; texts: Set<string>; now: number };

/** A text of its own, long enough that writing over it is no slip. */
function newText({ texts }: World): string {
  const text = `- [ ] ${texts.size} ${String(texts.size).repeat(70)}\n- [x] done ${texts.size}`;
  texts.add(text);
  return text;
}

const meeting = (n: number) => {
  const day = `2026-11-0${1 + (n % 3)}`;
  return { series: 'weekly', occurrence: day, day };
};
const people = async ({ db }: World) => db.people.toCollection().primaryKeys();
const at = (ids: readonly string[], n: number) => ids[n % Math.max(ids.length, 1)] ?? '';

const DO: Record<string, (world: World, n: number) => Promise<unknown>> = {
  write: async (world, n) => {
    const personId = at(await people(world), n);
    return write(world.db, newText(world), { ...meeting(n), personId }, world.now);
  },
  late: (world, n) =>
    send(
      world.db,
      { ...meeting(n), text: newText(world), writer: `late ${n % 2}`, seq: world.texts.size },
      world.now,
    ),
  settle: async ({ db }, n) => {
    const asides = await db.revisions.filter(({ kind }) => kind === 'aside').primaryKeys();
    await settleAside(db, at(asides, n));
  },
  meet: ({ db }, n) => meetPerson(db, { address: `p${n % 3}@example.org`, name: `P${n}` }, n),
  'delete note': async ({ db, now }, n) =>
    deleteNote(db, at(await db.notes.toCollection().primaryKeys(), n), now),
  'delete person': async (world, n) =>
    deletePerson(world.db, at(await people(world), n), world.now),
  'delete old': ({ db, now }, n) => deleteBefore(db, meeting(n).day, now),
  merge: async (world, n) => {
    const ids = await people(world);
    return mergePeople(world.db, { into: at(ids, n), from: at(ids, n + 1) }, world.now);
  },
  split: async (world, n) => {
    const part = { name: 'N', addresses: [`p${n % 3}@example.org`], series: ['weekly'] };
    return splitPerson(world.db, at(await people(world), n), part, world.now);
  },
  import: async (world, n) => {
    const other = memoryDatabase();
    const personId = (await meetPerson(other, { address: `p${n % 3}@example.org`, name: 'Q' }, 1))
      .id;
    await write(other, newText(world), { ...meeting(n), personId }, world.now + (n % 2) - 1);
    const plan = planImport(
      await readEverything(world.db, SETTINGS),
      await readEverything(other, SETTINGS),
    );
    other.close();
    return applyPlan(world.db, plan, world.now);
  },
  undo: async ({ db, now }, n) => {
    const changes = await allChanges(db);
    return undo(
      db,
      at(
        changes.map(({ id }) => id),
        n,
      ),
      now,
    );
  },
};

const step = fc.tuple(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('undo', 'write') },
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(DO)) },
  ),
  fc.nat(30),
);

it('loses no text, and leaves nothing that hangs on nothing', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), run);
  const outcome = await fc.check(property, { numRuns: 80 });
  expect(fc.defaultReportMessage(outcome)).toBeUndefined();
}, 20_000);

async function run(steps: readonly [string, number][]): Promise<void> {
  const world: World = { db: memoryDatabase(), texts: new Set(), now: noonOf('2026-11-23') };
  for (const [name, n] of steps) {
    world.now += 1_000;
    await DO[name]?.(world, n);
    await everyTextIsThere(world);
  }
  await nothingHangsLoose(world);
  world.db.close();
}

async function everyTextIsThere({ db, texts }: World): Promise<void> {
  const notes = await db.notes.toArray();
  const revisions = await db.revisions.toArray();
  const inBin = (await allChanges(db)).flatMap(({ removed, changed }) => [
    removed.map(({ row }) => row['text']),
    changed.flatMap(({ was, text }) => [was['text'], text]),
  ]);
  const there = new Set<unknown>([...notes.map(textOf), ...revisions.map(textOf), ...inBin.flat()]);
  expect([...texts].filter((text) => !there.has(text))).toEqual([]);
}

const textOf = ({ text }: { text: string }) => text;

async function nothingHangsLoose({ db }: World): Promise<void> {
  const notes = new Set(await db.notes.toCollection().primaryKeys());
  for (const { noteId } of await db.revisions.toArray()) expect(notes).toContain(noteId);
  for (const { noteId } of await db.promises.toArray()) {
    if (noteId !== null) expect(notes).toContain(noteId);
  }
}

it('keeps the text a note had also where the note is away when that is undone', async () => {
  const steps: [string, number][] = [
    ['import', 0],
    ['import', 0],
    ['undo', 0],
    ['undo', 1],
    ['undo', 1],
    ['undo', 0],
  ];
  await expect(run(steps)).resolves.toBeUndefined();
});
