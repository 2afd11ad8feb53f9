/** Undoing brings back the very rows, and loses nothing that was written meanwhile. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { allChanges, eraseChange, undo } from '../../store/changes.ts';
import type { Change } from '../../store/changes.ts';
import { keepCounterpart } from '../../store/counterparts.ts';
import type { Database } from '../../store/database.ts';
import {
  deleteBefore,
  deleteNote,
  deletePerson,
  deletePromise,
  deleteTopic,
} from '../../store/deletions.ts';
import { applyPlan, readEverything } from '../../store/everything.ts';
import { giveFeedback } from '../../store/feedback.ts';
import { mergePeople, splitPerson } from '../../store/merging.ts';
import { editPerson, meetPerson, relatePerson } from '../../store/people.ts';
import { makePromise } from '../../store/promises.ts';
import { asidesOf, revisionsOf } from '../../store/revisions.ts';
import { keepShowing } from '../../store/showings.ts';
import { keepSide } from '../../store/sides.ts';
import { deleteTemplate, putTemplate } from '../../store/templates.ts';
import { addTopic } from '../../store/topics.ts';
import { planImport } from '../../transfer/plan.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { noonOf, send, userContent, write } from './support/one-note.ts';

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

const NOW = noonOf('2026-11-24');
const SETTINGS = { level: null, ownAddresses: [], keepMonths: null, growthMonths: null };
/** Enough of it that an earlier text is worth keeping. */
const long = (name: string) => `${name} ${name.repeat(80)}`;

/** Two people with notes, promises, topics, earlier texts, and what else is kept of them. */
async function fill(into = db) {
  const sam = await meetPerson(into, { address: 'sam@example.org', name: 'Sam' }, 1);
  const kim = await meetPerson(into, { address: 'kim@example.org', name: 'Kim' }, 2);
  await relatePerson(into, sam.id, 'manager', 3);
  await putTemplate(into, { id: 'own', kind: 'any', name: 'Own', text: 't', isHidden: false }, 3);
  for (const [n, who] of [sam, kim, sam].entries()) {
    const day = `2026-11-0${n + 1}`;
    const meeting = { series: `series ${n}`, occurrence: day, day, personId: who.id };
    await write(into, long('early'), meeting, NOW);
    await write(into, `- [ ] send ${n}\n- [x] called ${n} #win`, meeting, NOW + n);
    await send(into, { ...meeting, text: long('aside'), baseRev: 1, writer: 'late' }, NOW);
    await keepCounterpart(into, meeting.series, who.id, 4);
    await keepShowing(into, meeting, ['loop-1'], 5);
    await keepSide(into, meeting.series, 'candidate', 6);
    await giveFeedback(into, { ...meeting, principle: `p${n}`, verdict: 'useful' }, 7 + n);
    await addTopic(into, { personId: who.id, text: `topic ${n}` }, 8 + n);
  }
  await makePromise(into, { by: 'me', text: 'alone', due: null, personId: sam.id }, 9);
  return { sam, kim };
}

const state = () => userContent(db);

type Doing = (rows: { sam: string; kim: string }, n: number) => Promise<Change | null>;
const idAt = async (table: 'notes' | 'promises' | 'topics' | 'people', n: number) => {
  const ids = await db.table<{ id: string }, string>(table).toCollection().primaryKeys();
  return ids[n % Math.max(ids.length, 1)] ?? '';
};

const KINDS: Record<string, Doing> = {
  'a note deleted': async (_, n) => deleteNote(db, await idAt('notes', n), NOW),
  'a person deleted': async (_, n) => deletePerson(db, await idAt('people', n), NOW),
  'a promise deleted': async (_, n) => deletePromise(db, await idAt('promises', n), NOW),
  'a topic deleted': async (_, n) => deleteTopic(db, await idAt('topics', n), NOW),
  'a template deleted': () => deleteTemplate(db, 'own', NOW),
  'old notes deleted': (_, n) => deleteBefore(db, `2026-11-0${1 + (n % 4)}`, NOW),
  'people merged': ({ sam, kim }, n) =>
    mergePeople(db, n % 2 === 0 ? { into: sam, from: kim } : { into: kim, from: sam }, NOW),
  'a person split': async ({ sam }, n) => {
    const part = { name: 'New', addresses: ['sam@example.org'], series: [`series ${n % 3}`] };
    return (await splitPerson(db, sam, part, NOW))?.change ?? null;
  },
  'a person renamed': ({ sam }, n) =>
    editPerson(db, sam, { name: `Name ${n}`, addresses: ['S@example.org'], past: [] }, NOW + n),
  'an import': async (_, n) => {
    const other = memoryDatabase();
    await fill(other);
    await write(
      other,
      `- [ ] send ${n} more`,
      { series: 'series 1', occurrence: '2026-11-02' },
      NOW + 99,
    );
    const incoming = await readEverything(other, SETTINGS);
    other.close();
    return applyPlan(db, planImport(await readEverything(db, SETTINGS), incoming), NOW);
  },
};

describe('undoing', () => {
  it.each(Object.keys(KINDS))(
    '%s brings back what was, and again what came of it',
    async (kind) => {
      const { sam, kim } = await fill();
      const before = await state();
      const change = await KINDS[kind]?.({ sam: sam.id, kim: kim.id }, 1);
      const after = await state();
      expect(after).not.toEqual(before);
      const back = await undo(db, change?.id ?? '', NOW + 1);
      expect(await state()).toEqual(before);
      expect(back).toMatchObject({ kind: change?.kind, label: change?.label, isUndo: true });
      const again = await undo(db, back?.id ?? '', NOW + 2);
      expect(await state()).toEqual(after);
      expect(again?.isUndo).toBe(false);
      await undo(db, again?.id ?? '', NOW + 3);
      expect(await state()).toEqual(before);
      expect(await allChanges(db)).toHaveLength(1);
    },
  );

  it('many changes, the last first, brings back what was', async () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(KINDS)), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        db = memoryDatabase();
        const { sam, kim } = await fill();
        const states = [];
        const done: Change[] = [];
        for (const [kind, n] of steps) {
          const before = await state();
          const change = await KINDS[kind]?.({ sam: sam.id, kim: kim.id }, n);
          if (!change) continue;
          states.push(before);
          done.push(change);
        }
        for (const change of done.toReversed()) {
          await undo(db, change.id, NOW + 1);
          expect(await state()).toEqual(states.pop());
        }
        db.close();
      }),
      { numRuns: 25 },
    );
  }, 20_000);

  it('what is not there any more, or was erased, does nothing', async () => {
    await fill();
    const change = await deleteNote(db, await idAt('notes', 0), NOW);
    await eraseChange(db, change?.id ?? '');
    const before = await state();
    expect(await undo(db, change?.id ?? '', NOW)).toBeNull();
    expect(await undo(db, 'no such change', NOW)).toBeNull();
    expect(await state()).toEqual(before);
  });

  it('is refused whole where it cannot be done whole', async () => {
    const { sam } = await fill();
    const change = await deletePerson(db, sam.id, NOW);
    const before = await state();
    const full = () => {
      throw new Error('disk full');
    };
    db.people.hook('creating', full);
    await expect(undo(db, change?.id ?? '', NOW)).rejects.toMatchObject({ fault: 'full' });
    db.people.hook('creating').unsubscribe(full);
    expect(await state()).toEqual(before);
    expect(await allChanges(db)).toHaveLength(1);
  });

  it('is not offered for a person given the name and addresses they have', async () => {
    const { sam } = await fill();
    await editPerson(db, sam.id, { name: 'Sam' }, NOW);
    expect(await editPerson(db, sam.id, { name: 'Sam' }, NOW)).toBeNull();
    expect(await allChanges(db)).toHaveLength(1);
  });
});

describe('undoing after more was written', () => {
  const HERE = { series: 'series 0', occurrence: '2026-11-01', day: '2026-11-01' };

  it('puts the text of a deleted note beside the note the meeting has now', async () => {
    await fill();
    const old = await db.notes.get({ series: 'series 0', occurrence: '2026-11-01' });
    const change = await deleteNote(db, old?.id ?? '', NOW);
    const now = await write(db, 'new text\n- [x] called 0 #win', HERE);
    const before = await state();
    const back = await undo(db, change?.id ?? '', NOW + 1);
    expect((await db.notes.get(now.id))?.text).toBe('new text\n- [x] called 0 #win');
    expect((await asidesOf(db, now.id)).map(({ text }) => text)).toContain(old?.text);
    expect((await revisionsOf(db, now.id)).map(({ text }) => text)).toContain(long('early'));
    const promises = await db.promises.where({ noteId: now.id }).toArray();
    expect(promises.map(({ text }) => text)).toEqual(['called 0 #win']);
    await undo(db, back?.id ?? '', NOW + 2);
    expect(await state()).toEqual(before);
  });

  it('keeps a promise that was closed, with the note the meeting has now', async () => {
    await fill();
    const old = await db.notes.get({ series: 'series 0', occurrence: '2026-11-01' });
    const change = await deleteNote(db, old?.id ?? '', NOW);
    const now = await write(db, 'new text', HERE);
    await undo(db, change?.id ?? '', NOW + 1);
    const promises = await db.promises.where({ noteId: now.id }).toArray();
    expect(promises).toMatchObject([{ text: 'called 0 #win', state: 'done' }]);
  });

  it('leaves a note with a newer text as it is, and its promises as the text says', async () => {
    const { sam } = await fill();
    const change = await KINDS['an import']?.({ sam: sam.id, kim: '' }, 7);
    const note = await db.notes.get({ series: 'series 1', occurrence: '2026-11-02' });
    expect(note?.text).toBe('- [ ] send 7 more');
    await write(db, '- [x] send 7 more, typed on', {
      series: 'series 1',
      occurrence: '2026-11-02',
    });
    await undo(db, change?.id ?? '', NOW);
    expect((await db.notes.get(note?.id ?? ''))?.text).toBe('- [x] send 7 more, typed on');
    const earlier = (await revisionsOf(db, note?.id ?? '')).map(({ text }) => text);
    expect(earlier).toContain('- [ ] send 1\n- [x] called 1 #win');
    const promises = await db.promises.where({ noteId: note?.id ?? '' }).toArray();
    expect(promises.filter(({ line }) => line === 'send 7 more, typed on')).toMatchObject([
      { state: 'done' },
    ]);
    expect(promises.filter(({ state: one }) => one === 'open')).toEqual([]);
  });

  it('gives what a person who was split off got meanwhile to the one they were', async () => {
    const { sam } = await fill();
    const part = { name: 'New', addresses: [], series: ['series 0'] };
    const split = await splitPerson(db, sam.id, part, NOW);
    const mine = { personId: split?.personId ?? '' };
    const note = await write(db, 'since', { ...mine, series: 's', occurrence: 'o' });
    const topic = await addTopic(db, { ...mine, text: 'since' }, NOW);
    const back = await undo(db, split?.change.id ?? '', NOW);
    expect((await db.notes.get(note.id))?.personId).toBe(sam.id);
    expect((await db.topics.get(topic.id))?.personId).toBe(sam.id);
    await undo(db, back?.id ?? '', NOW);
    expect(await db.notes.get(note.id)).toMatchObject(mine);
  });

  it('leaves what was written about somebody an import had brought', async () => {
    const { sam } = await fill();
    const other = memoryDatabase();
    const jo = await meetPerson(other, { address: 'jo@example.org', name: 'Jo' }, 1);
    const incoming = await readEverything(other, SETTINGS);
    const plan = planImport(await readEverything(db, SETTINGS), incoming);
    const change = await applyPlan(db, plan, NOW);
    const note = await write(db, 'on Jo', { personId: jo.id, series: 's', occurrence: 'o' });
    await addTopic(db, { personId: jo.id, text: 'ask Jo' }, NOW);
    await undo(db, change?.id ?? '', NOW);
    expect(await db.people.get(jo.id)).toBeUndefined();
    expect(await db.notes.get(note.id)).toMatchObject({ text: 'on Jo', personId: null });
    expect(await db.people.get(sam.id)).toBeDefined();
    const [back] = await allChanges(db);
    await undo(db, back?.id ?? '', NOW);
    expect(await db.notes.get(note.id)).toMatchObject({ personId: jo.id });
    expect((await db.topics.toArray()).map(({ text }) => text)).toContain('ask Jo');
  });

  it('leaves what hangs on a note that is away in the bin, to come back after it', async () => {
    await write(db, long('here'), {}, 1);
    const other = memoryDatabase();
    await write(other, 'newer', {}, NOW);
    const incoming = await readEverything(other, SETTINGS);
    const plan = planImport(await readEverything(db, SETTINGS), incoming);
    const imported = await applyPlan(db, plan, NOW);
    const undone = await undo(db, imported?.id ?? '', NOW);
    const note = await idAt('notes', 0);
    const deleted = await deleteNote(db, note, NOW);
    const away = await undo(db, undone?.id ?? '', NOW);
    expect(await db.revisions.count()).toBe(0);
    await undo(db, deleted?.id ?? '', NOW);
    await undo(db, away?.id ?? '', NOW);
    // The imported one too, which was nowhere but in what was undone.
    const kept = (await revisionsOf(db, note)).map(({ text }) => text);
    expect(kept).toEqual(['newer', long('here')]);
  });

  it('takes notes an import had made with all that has come to hang on them', async () => {
    const other = memoryDatabase();
    await write(other, 'imported');
    const incoming = await readEverything(other, SETTINGS);
    const change = await applyPlan(
      db,
      planImport(await readEverything(db, SETTINGS), incoming),
      NOW,
    );
    const before = await state();
    await write(db, '- [ ] added since', {}, NOW);
    const edited = await state();
    const back = await undo(db, change?.id ?? '', NOW);
    expect(await db.notes.count()).toBe(0);
    expect(await db.promises.count()).toBe(0);
    await undo(db, back?.id ?? '', NOW);
    expect(await state()).toEqual(edited);
    expect(edited).not.toEqual(before);
  });
});
