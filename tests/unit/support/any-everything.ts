/** Arbitrary data as a database may hold it: its rows fit together, its words are as bad as words get. */
import fc from 'fast-check';
import { VERDICTS } from '../../../content/memory.ts';
import { LEVELS } from '../../../content/principle.ts';
import { marksIn } from '../../../notes/evidence-lines.ts';
import { meetingOf } from '../../../transfer/everything.ts';
import type { Everything } from '../../../transfer/everything.ts';
import { anySystems, systemsOf } from './any-systems.ts';
import {
  anyDay,
  anyId,
  anyLongText,
  anyMoment,
  anyRelation,
  anyText,
  orNull,
} from './any-values.ts';

/** Which of the people or notes that there are is meant. */
const pick = fc.nat({ max: 6 });

const anyPerson = fc.record({
  id: anyId,
  name: anyText,
  isNamed: fc.boolean(),
  addresses: fc.array(
    anyText.map((text) => text.toLowerCase()),
    { maxLength: 3 },
  ),
  relation: orNull(anyRelation),
  since: orNull(anyDay),
  past: fc.array(fc.record({ relation: anyRelation, from: orNull(anyDay), until: anyDay }), {
    maxLength: 2,
  }),
  // 0: a row of before there was such a field.
  leadMinutes: orNull(fc.constantFrom(0, 3, 10, 60)),
  createdAt: anyMoment,
  updatedAt: anyMoment,
});

const anyNote = fc.record({
  id: anyId,
  person: orNull(pick),
  series: anyText,
  occurrence: anyText,
  day: orNull(anyDay),
  order: anyDay,
  kind: fc.constantFrom('one_on_one', 'review', 'interview', 'incident', 'none', ''),
  title: anyText,
  text: anyLongText,
  isSkipped: fc.boolean(),
  rev: fc.nat(),
  writer: fc.oneof(
    fc.uuid(),
    anyText.map((text) => text.slice(0, 90)),
  ),
  seq: fc.nat(),
  createdAt: anyMoment,
  updatedAt: anyMoment,
});

const anyPromise = fc.record({
  id: anyId,
  by: fc.constantFrom('me', 'them'),
  text: anyText,
  due: orNull(anyDay),
  person: orNull(pick),
  note: orNull(pick),
  line: orNull(anyText),
  madeOn: anyDay,
  state: fc.constantFrom('open', 'done', 'told', 'dropped'),
  reason: anyText,
  closedOn: orNull(anyDay),
  createdAt: anyMoment,
  updatedAt: anyMoment,
});

const anyTopic = fc.record({
  id: anyId,
  person: pick,
  text: anyText,
  state: fc.constantFrom('open', 'raised', 'dropped'),
  note: orNull(pick),
  closedOn: orNull(anyDay),
  createdAt: anyMoment,
  updatedAt: anyMoment,
});

const anyRevision = fc.record({
  id: anyId,
  note: pick,
  kind: fc.constantFrom('kept', 'aside'),
  text: anyLongText,
  rev: fc.nat(),
  writer: fc.uuid(),
  at: anyMoment,
});

const anyTemplate = fc.record({
  id: anyId,
  kind: anyId,
  name: anyText,
  text: anyText,
  isHidden: fc.boolean(),
  updatedAt: anyMoment,
});
const anyFeedback = fc.record({
  id: anyId,
  principle: anyId,
  verdict: fc.constantFrom(...VERDICTS),
  series: anyText,
  occurrence: anyText,
  person: orNull(pick),
  givenAt: anyMoment,
});
const anyCounterpart = fc.record({ series: anyText, person: pick, saidAt: anyMoment });
const anySide = fc.record({
  series: anyText,
  side: fc.constantFrom('candidate', 'interviewer'),
  saidAt: anyMoment,
});
const anyShowing = fc.record({
  series: anyText,
  occurrence: anyText,
  order: anyDay,
  shown: fc.uniqueArray(fc.tuple(anyId, anyMoment), { maxLength: 3, selector: ([id]) => id }),
});

const withMarks = <N extends { text: string }>(note: N) => ({
  ...note,
  marks: marksIn(note.text),
});
const some = <T>(one: fc.Arbitrary<T>, selector: (row: T) => string) =>
  fc.uniqueArray(one, { maxLength: 5, selector });
const id = (row: { id: string }) => row.id;

/** Everything a database may hold, each reference to something that is there. */
export const anyEverything: fc.Arbitrary<Everything> = fc
  .record({
    people: some(anyPerson, id),
    notes: fc.uniqueArray(anyNote, { maxLength: 5, selector: id }),
    promises: some(anyPromise, id),
    topics: some(anyTopic, id),
    revisions: some(anyRevision, id),
    templates: some(anyTemplate, id),
    feedback: some(anyFeedback, id),
    counterparts: some(anyCounterpart, ({ series }) => series),
    sides: some(anySide, ({ series }) => series),
    showings: some(anyShowing, meetingOf),
    systems: anySystems,
    settings: fc.record({
      level: orNull(fc.constantFrom(...LEVELS)),
      ownAddresses: fc.uniqueArray(
        anyText.map((text) => text.toLowerCase()),
        { maxLength: 3 },
      ),
      keepMonths: orNull(fc.integer({ min: 1, max: 120 })),
      growthMonths: orNull(fc.integer({ min: 1, max: 60 })),
    }),
  })
  .map((parts): Everything => {
    const meetings = new Set<string>();
    const notes = parts.notes.filter((note) => {
      const meeting = meetingOf(note);
      const isNew = !meetings.has(meeting);
      meetings.add(meeting);
      return isNew;
    });
    const idAt = (rows: readonly { id: string }[], at: number | null) =>
      at === null ? null : (rows[at % Math.max(rows.length, 1)]?.id ?? null);
    const person = (at: number | null) => idAt(parts.people, at);
    const noteOf = (at: number | null) => idAt(notes, at);
    const withPerson = <R extends { person: number | null }>({ person: at, ...row }: R) => ({
      ...row,
      personId: person(at),
    });
    const owned = new Set<string>();
    const found = {
      person,
      note: noteOf,
      promise: (at: number | null) => idAt(parts.promises, at),
    };
    const everything = {
      templates: parts.templates,
      sides: parts.sides,
      settings: parts.settings,
      people: parts.people.map(({ leadMinutes, ...one }) => {
        const addresses = [...new Set(one.addresses)].filter((address) => !owned.has(address));
        for (const address of addresses) owned.add(address);
        return { ...one, addresses, ...(leadMinutes !== 0 && { leadMinutes }) };
      }),
      notes: notes.map(withPerson).map(withMarks),
      promises: parts.promises.map(({ person: who, note, line, ...row }) => {
        const noteId = noteOf(note);
        return { ...row, personId: person(who), noteId, line: noteId === null ? null : line };
      }),
      topics: parts.topics.flatMap(({ person: who, note, ...row }) => {
        const personId = person(who);
        return personId === null ? [] : [{ ...row, personId, noteId: noteOf(note) }];
      }),
      revisions: parts.revisions.flatMap(({ note, ...row }) => {
        const noteId = noteOf(note);
        return noteId === null ? [] : [{ ...row, noteId }];
      }),
      feedback: parts.feedback.map(withPerson),
      counterparts: parts.counterparts.flatMap(({ person: who, ...row }) => {
        const personId = person(who);
        return personId === null ? [] : [{ ...row, personId }];
      }),
      showings: parts.showings.map(({ shown, ...row }) => ({
        ...row,
        principles: shown.map(([principle]) => principle),
        shownAt: shown.map(([, at]) => at),
      })),
    };
    return Object.assign(everything, systemsOf(parts.systems, found));
  });
