import { nothingYet } from '../everything.ts';
import type { Read } from '../problems.ts';
import { Problems, refused } from '../problems.ts';
import { fitTogether } from '../references.ts';
import type { Candidates, Placed } from '../take-rows.ts';
import { TABLES } from '../everything.ts';
import { takeRows, withoutPlaces } from '../take-rows.ts';
import type { ZipEntry } from '../zip/read-zip.ts';
import { readZip, ZipError } from '../zip/read-zip.ts';
import { FieldsOf } from './fields.ts';
import { ENDING } from './file-names.ts';
import type { Fields } from './front-matter.ts';
import { readPage } from './front-matter.ts';
import { noteOfPage, promisesIn } from './page-of-note.ts';
import { personOfPage } from './page-of-person.ts';
import { systemsOfPage } from './page-of-systems.ts';
import { templateOfPage } from './page-of-template.ts';
import type { Message } from '../../language/message.ts';
import { message } from '../../language/message.ts';

const LIMITS = { entries: 300_000, total: 1_000_000_000 };

/** Of one page, unpacked, in bytes: the longest note with its lines as promises, each character escaped. */
const LONGEST_PAGE = 32_000_000;

const FOREIGN = message('transfer.foreign');

interface FoundPage {
  path: string;
  /** The page's name without folder and ending. */
  title: string;
  fields: Fields;
  body: string;
}

/**
 * Takes a vault that `writeVault` has made, also one that was edited, renamed or packed again by hand. Pages are known by
 * their front matter, not by their place.
 */
export function readVault(bytes: Uint8Array): Read {
  const problems = new Problems();
  try {
    return takePages(pagesIn(readZip(bytes, LIMITS), problems), problems);
  } catch (error) {
    if (error instanceof ZipError) return refused(error.reason);
    throw error;
  }
}

function pagesIn(entries: readonly ZipEntry[], problems: Problems): FoundPage[] {
  return entries.flatMap((entry): FoundPage[] => {
    // Of the system or of an editor, nothing anybody has written: .obsidian, .DS_Store, __MACOSX.
    if (/(?:^|\/)(?:\.|__MACOSX\/)/u.test(entry.path)) return [];
    const found = entry.path.endsWith(ENDING) ? pageIn(entry) : FOREIGN;
    if ('fields' in found) return [found];
    problems.add(entry.path, found);
    return [];
  });
}

/** The page, or why it cannot be taken. */
function pageIn({ path, size, unpack }: ZipEntry): FoundPage | Message {
  if (size > LONGEST_PAGE) return message('transfer.pageTooLarge');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(unpack());
    const page = readPage(text);
    switch (page.kind) {
      case 'plain':
        return FOREIGN;
      case 'broken':
        return message('transfer.pageBroken');
      case 'page': {
        const title = path.slice(path.lastIndexOf('/') + 1, -ENDING.length);
        return { path, title, fields: page.fields, body: page.body };
      }
    }
  } catch (error) {
    if (error instanceof ZipError) return error.reason;
    if (error instanceof TypeError) return message('transfer.pageNoText');
    throw error;
  }
}

function takePages(pages: readonly FoundPage[], problems: Problems): Read {
  const people: Placed<unknown>[] = [];
  const notes: Placed<unknown>[] = [];
  const promises: Placed<unknown>[] = [];
  const topics: Placed<unknown>[] = [];
  const templates: Placed<unknown>[] = [];
  const linked = new Map<string, string>();
  const of = (kind: string) => pages.filter(({ fields }) => kindOf(fields) === kind);

  for (const { path, title, fields } of of('person')) {
    const found = personOfPage(fields, path, title);
    people.push(found.person);
    topics.push(...found.topics);
    const id = new FieldsOf(fields).words('id', '');
    if (typeof id === 'string') linked.set(title, id);
  }
  const personOfLink = (name: string) => linked.get(name) ?? null;
  for (const { path, title, fields, body } of of('note')) {
    const found = noteOfPage(fields, body, path, title, personOfLink);
    notes.push(found.note);
    promises.push(...found.promises);
  }
  for (const { path, fields } of of('promises')) {
    promises.push(...promisesIn(new FieldsOf(fields), path, { noteId: null }));
  }
  for (const { path, title, fields, body } of of('template')) {
    templates.push(templateOfPage(fields, body, path, title));
  }
  const systems: Candidates = {};
  for (const { path, fields } of of('systems')) addTo(systems, systemsOfPage(fields, path));
  const known = new Set<unknown>(['person', 'note', 'promises', 'template', 'systems', 'readme']);
  const foreign = pages.filter(({ fields }) => !known.has(kindOf(fields)));
  if (foreign.length === pages.length) return refused(message('transfer.noPages'));
  for (const { path } of foreign) problems.add(path, FOREIGN);
  const taken = takeRows({ people, notes, promises, topics, templates, ...systems }, problems);
  const rows = withoutPlaces(fitTogether(taken, problems));
  return { ok: true, everything: { ...nothingYet(), ...rows }, dropped: problems.list() };
}

/** A folder may hold two such pages, where somebody has put two together. */
function addTo(all: Candidates, more: Candidates): void {
  for (const table of TABLES) {
    const rows = more[table];
    if (rows) all[table] = [...(all[table] ?? []), ...rows];
  }
}

/** What a page says it is. */
function kindOf(fields: Fields): unknown {
  return Object.hasOwn(fields, 'loopside') ? fields['loopside'] : undefined;
}
