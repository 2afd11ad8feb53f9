/** What is deleted, how long it can be brought back, and what goes by itself. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { asChange } from '../../background/change-view.ts';
import { allChanges, eraseChange, undo } from '../../store/changes.ts';
import { keepCounterpart } from '../../store/counterparts.ts';
import type { Database } from '../../store/database.ts';
import { deleteBefore, deleteNote, deletePerson } from '../../store/deletions.ts';
import { giveFeedback } from '../../store/feedback.ts';
import { editPerson, meetPerson } from '../../store/people.ts';
import { keepShowing } from '../../store/showings.ts';
import { keepSide } from '../../store/sides.ts';
import { deleteTemplate, putTemplate, templatesFor } from '../../store/templates.ts';
import { KEPT_IN_BIN, monthsBefore, tidy } from '../../store/tidy.ts';
import { addTopic } from '../../store/topics.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { noonOf, userRows, write } from './support/one-note.ts';
import { broughtTemplates } from '../../background/brought-templates.ts';

const DAY = 86_400_000;
const NOW = noonOf('2026-11-24');
let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

const note = (day: string, text = `- [ ] of ${day}`, personId: string | null = null) =>
  write(db, text, { series: `series of ${personId}`, occurrence: day, day, personId });
const days = async () => (await db.notes.orderBy('[order+id]').toArray()).map(({ order }) => order);

describe('the bin', () => {
  it('is emptied thirty days after, not before, and nothing comes back from it then', async () => {
    const change = await deleteNote(db, (await note('2026-11-23')).id, NOW);
    const view = change && asChange(change);
    expect(view).toMatchObject({
      changeId: change?.id,
      kind: 'note-deleted',
      label: '1:1 Sam',
      removed: { notes: 1, people: 0, promises: 1, topics: 0 },
      erasedAt: NOW + KEPT_IN_BIN,
    });
    await tidy(db, null, NOW + KEPT_IN_BIN);
    expect(await allChanges(db)).toHaveLength(1);
    await tidy(db, null, NOW + KEPT_IN_BIN + DAY);
    expect(await allChanges(db)).toEqual([]);
    expect(await undo(db, change?.id ?? '', NOW)).toBeNull();
    expect(JSON.stringify(await userRows(db))).not.toContain('2026-11-23');
  });

  it('is told newest first, by what lies in it and not what it says', async () => {
    await deleteNote(db, (await note('2026-11-01')).id, NOW);
    await deleteNote(db, (await note('2026-11-02')).id, NOW + 1);
    const views = (await allChanges(db)).map(asChange);
    expect(views.map(({ at }) => at)).toEqual([NOW + 1, NOW]);
    expect(JSON.stringify(views)).not.toContain('of 2026');
  });
});

describe('everything about a person', () => {
  it('goes, wherever it is kept, and nothing of anybody else', async () => {
    const ids: string[] = [];
    for (const name of ['Sam', 'Kim']) {
      const { id } = await meetPerson(db, { address: `${name}@example.org`, name }, 1);
      ids.push(id);
      const { series, occurrence, day } = await note('2026-11-23', `- [ ] on ${name}`, id);
      await note('2026-11-23', `- [x] now on ${name}`, id);
      await addTopic(db, { personId: id, text: `ask ${name}` }, 1);
      await keepCounterpart(db, series, id, 1);
      await keepShowing(db, { series, occurrence, day }, ['loop-1'], 1);
      await keepSide(db, series, 'candidate', 1);
      const said = { principle: name, verdict: 'useful' as const, series, occurrence };
      await giveFeedback(db, { ...said, personId: id }, 1);
    }
    const [sam = '', kim = ''] = ids;
    const kept = Object.entries(await userRows(db)).map(([table, rows]) => [table, rows.length]);
    await deletePerson(db, sam, NOW);
    const rows = await userRows(db);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${sam}|Sam@|sam@|on Sam|ask Sam`));
    expect(JSON.stringify(rows)).toContain(kim);
    const halves = kept.map(([table, count]) => [table, Number(count) / 2]);
    expect(Object.entries(rows).map(([table, left]) => [table, left.length])).toEqual(halves);
  });
});

describe('what is kept for some months', () => {
  it('goes to the bin once a day when it is older, and can come back', async () => {
    for (const day of ['2026-08-23', '2026-08-24', '2026-11-23']) await note(day);
    await tidy(db, null, NOW);
    expect(await days()).toHaveLength(3);
    await tidy(db, 3, NOW);
    expect(await days()).toHaveLength(3);
    await tidy(db, 3, NOW + DAY);
    expect(await days()).toEqual(['2026-11-23']);
    const [change] = await allChanges(db);
    expect(change).toMatchObject({ kind: 'too-old', label: '2026-08-25' });
    await undo(db, change?.id ?? '', NOW + DAY);
    expect(await days()).toEqual(['2026-08-23', '2026-08-24', '2026-11-23']);
    await tidy(db, 3, NOW + DAY + 1);
    expect(await days()).toHaveLength(3);
  });

  it('is no change where nothing is old', async () => {
    await note('2026-11-23');
    await tidy(db, 1, NOW);
    expect(await allChanges(db)).toEqual([]);
  });

  it.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2026-12-31', 6, '2026-06-30'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-02-28', 12, '2025-02-28'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2026-11-24', 240, '2006-11-24'],
  ])('%s, %i months before is %s', (day, months, before) => {
    expect(monthsBefore(noonOf(day), months)).toBe(before);
  });

  it('is counted to the same day of the month, or its last', () => {
    const moment = fc.date({ min: new Date(2000, 0), max: new Date(2040, 0), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 240 }), (date, months) => {
        const [year = 0, month = 0, day = 0] = monthsBefore(date.getTime(), months)
          .split('-')
          .map(Number);
        expect(date.getFullYear() * 12 + date.getMonth() - (year * 12 + month - 1)).toBe(months);
        const last = new Date(year, month, 0).getDate();
        expect(day).toBe(Math.min(date.getDate(), last));
      }),
    );
  });
});

describe('templates', () => {
  it('for a kind of meeting are those of the kind before those of any, hidden ones left out', async () => {
    const own = { kind: 'one_on_one', name: 'Own', text: 'own text', isHidden: false };
    await putTemplate(db, { ...own, id: 'own' }, NOW);
    await putTemplate(db, { ...own, id: 'any', kind: 'any', name: 'Any' }, NOW);
    await putTemplate(db, { ...own, id: 'hidden', isHidden: true }, NOW);
    await putTemplate(db, { ...own, id: 'other', kind: 'review' }, NOW);
    const kinds = (await templatesFor(db, 'one_on_one', broughtTemplates())).map(
      ({ kind }) => kind,
    );
    expect(kinds.toSorted((a, b) => Number(a === 'any') - Number(b === 'any'))).toEqual(kinds);
    const ids = (await templatesFor(db, 'one_on_one', broughtTemplates())).map(({ id }) => id);
    expect(ids).toContain('own');
    expect(ids).toContain('any');
    expect(ids).not.toContain('hidden');
    expect(ids).not.toContain('other');
    expect((await templatesFor(db, null, broughtTemplates())).map(({ id }) => id)).toContain(
      'hidden',
    );
  });

  it('that Loopside brings are as the user left them, and as brought again when that is deleted', async () => {
    const [brought] = await templatesFor(db, null, broughtTemplates());
    if (!brought) throw new Error('none is brought');
    await putTemplate(db, { ...brought, text: 'mine', isHidden: true }, NOW);
    expect((await templatesFor(db, null, broughtTemplates()))[0]).toMatchObject({
      text: 'mine',
      isHidden: true,
    });
    const change = await deleteTemplate(db, brought.id, NOW);
    expect((await templatesFor(db, null, broughtTemplates()))[0]).toEqual(brought);
    await undo(db, change?.id ?? '', NOW);
    expect((await templatesFor(db, null, broughtTemplates()))[0]?.text).toBe('mine');
    expect(await deleteTemplate(db, 'gone', NOW)).toBeNull();
  });
});

describe('everything about a person, erased for good', () => {
  it('leaves nothing of them in other changes, and what is about others', async () => {
    const sam = await meetPerson(db, { address: 'sam@example.org', name: 'Zoe' }, 1);
    const ann = await meetPerson(db, { address: 'ann@example.org', name: 'Ann' }, 1);
    await note('2026-01-01', 'about Zoe', sam.id);
    await note('2026-01-02', 'about Ann', ann.id);
    await deleteBefore(db, '2026-06-01', 2);
    await editPerson(db, sam.id, { name: 'Zoella' }, 3);
    const deleted = await deletePerson(db, sam.id, 4);
    await eraseChange(db, deleted?.id ?? '');
    const left = JSON.stringify(await allChanges(db));
    expect(left).not.toMatch(/Zoe/);
    expect(left).toContain('about Ann');
  });
});
