import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Note, PromiseMade } from '../../store/rows.ts';
import type { Placed } from '../take-rows.ts';
import { exactly, textOf } from './exact.ts';
import { FieldsOf, written } from './fields.ts';
import type { Fields } from './front-matter.ts';
import { writePage } from './front-matter.ts';
import { innerRow, outerRow } from './inner-rows.ts';

/** `[[Priya Raman]]`, `[[People/Priya Raman|Priya]]`: the page's name. */
const LINK = /^\[\[(?:[^|\]]*\/)?([^|\]]+?)(?:\.md)?(?:\|[^\]]*)?\]\]$/u;

/**
 * A note's page: its body is the note's text, and nothing else.
 * @param personPage the name of the page of whom it is with
 */
export function pageOfNote(
  note: Note,
  personPage: string | null,
  promises: readonly PromiseMade[],
): string {
  const { fields: exact, body } = exactly(note.text);
  const fields = {
    loopside: 'note',
    id: note.id,
    person: personPage === null ? null : `[[${personPage}]]`,
    personId: note.personId,
    day: note.day,
    order: note.order,
    kind: note.kind,
    title: note.title,
    series: note.series,
    occurrence: note.occurrence,
    isSkipped: note.isSkipped,
    rev: note.rev,
    writer: note.writer,
    seq: note.seq,
    created: written(note.createdAt),
    updated: written(note.updatedAt),
    tags: note.marks,
    promises: promises.map((promise) => innerRow(promise, 'noteId')),
    ...exact,
  };
  return writePage(fields, body);
}

/**
 * The note of a page, and the promises its lines make. A page somebody wrote by hand gets what it lacks from its place.
 * @param where the page's path
 * @param personOfLink the id of the person whose page is linked by this name; null where there is none
 */
export function noteOfPage(
  page: Fields,
  body: string,
  where: string,
  title: string,
  personOfLink: (name: string) => string | null,
): { note: Placed<unknown>; promises: Placed<unknown>[] } {
  const fields = new FieldsOf(page);
  const id = fields.words('id', `page-${bytesToHex(sha256(utf8ToBytes(where)))}`);
  const day = fields.wordsOrNull('day');
  const created = fields.moment('created', 0);
  const row = {
    id,
    personId: linkedPerson(fields, personOfLink) ?? fields.wordsOrNull('personId'),
    series: fields.words('series', `page:${where}`),
    occurrence: fields.words('occurrence', ''),
    day,
    order: fields.words('order', typeof day === 'string' ? day : dayOf(created)),
    kind: fields.words('kind', 'none'),
    title: fields.words('title', title),
    text: textOf(fields, body),
    marks: [],
    isSkipped: fields.value('isSkipped', false),
    rev: fields.value('rev', 1),
    writer: fields.words('writer', 'vault'),
    seq: fields.value('seq', 0),
    createdAt: created,
    updatedAt: fields.moment('updated', created),
  };
  const promises = promisesIn(fields, where, { noteId: id });
  return { note: { where, row }, promises };
}

/** Whom the page links to; null where that is nobody. Before an id, because it is what a person sees and changes. */
function linkedPerson(
  fields: FieldsOf,
  personOfLink: (name: string) => string | null,
): string | null {
  const link = fields.value('person', null);
  const name = typeof link === 'string' ? LINK.exec(link)?.[1] : undefined;
  return name === undefined ? null : personOfLink(name);
}

/** The promises a page holds, with what the page says of them. */
export function promisesIn(fields: FieldsOf, where: string, more: object): Placed<unknown>[] {
  return fields.list('promises').map((promise, at) => ({
    where: `${where}: promises[${at}]`,
    row: outerRow(promise, more),
  }));
}

/** The day of a moment in UTC; the first of all days where it is none. */
function dayOf(moment: unknown): string {
  const date = new Date(typeof moment === 'number' ? moment : 0);
  return Number.isNaN(date.getTime()) ? '1970-01-01' : date.toISOString().slice(0, 10);
}
