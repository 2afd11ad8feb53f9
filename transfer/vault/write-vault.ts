import type { Everything } from '../everything.ts';
import { inOrder } from '../write-json.ts';
import { writeZip } from '../zip/write-zip.ts';
import type { ZipFile } from '../zip/write-zip.ts';
import { ABOUT_VAULT } from './about-vault.ts';
import { ENDING, FolderNames } from './file-names.ts';
import { writePage } from './front-matter.ts';
import { innerRow } from './inner-rows.ts';
import { pageOfNote } from './page-of-note.ts';
import { pageOfSystems } from './page-of-systems.ts';
import { item, pageOfPerson } from './page-of-person.ts';
import { pageOfTemplate } from './page-of-template.ts';

/** The folder of notes nobody knows the other person of. */
const NOBODY = 'Without a person';

/**
 * People, notes, promises, topics, templates and what the systems keep as a zip of Markdown pages that Obsidian opens as a vault. The same data gives
 * the same bytes.
 */
export function writeVault(everything: Everything): Uint8Array<ArrayBuffer> {
  return writeZip(encoded(pagesOf(everything)));
}

function* encoded(pages: Iterable<[path: string, text: string]>): Iterable<ZipFile> {
  const encoder = new TextEncoder();
  for (const [path, text] of pages) yield { path: `${path}${ENDING}`, bytes: encoder.encode(text) };
}

function* pagesOf(everything: Everything): Iterable<[path: string, text: string]> {
  yield ['README', writePage({ loopside: 'readme' }, ABOUT_VAULT)];
  const promises = Map.groupBy(inOrder('promises', everything.promises), ({ noteId }) => noteId);
  const alone = promises.get(null) ?? [];
  yield [
    'Promises',
    writePage(
      { loopside: 'promises', promises: alone.map((promise) => innerRow(promise, 'noteId')) },
      `\n${alone.map(({ text }) => item(text)).join('')}`,
    ),
  ];
  yield ['Systems', pageOfSystems(everything)];

  const people = new FolderNames();
  people.take(NOBODY, NOBODY);
  const pages = new Map<string, string>();
  const topics = Map.groupBy(inOrder('topics', everything.topics), ({ personId }) => personId);
  for (const person of inOrder('people', everything.people)) {
    const page = people.take(person.name || (person.addresses[0] ?? ''), 'Somebody');
    pages.set(person.id, page);
    yield [`People/${page}`, pageOfPerson(person, topics.get(person.id) ?? [])];
  }

  const folders = new Map<string, FolderNames>();
  for (const note of inOrder('notes', everything.notes)) {
    const page = note.personId === null ? null : (pages.get(note.personId) ?? null);
    const folder = page ?? NOBODY;
    const names = folders.get(folder) ?? new FolderNames();
    folders.set(folder, names);
    const name = names.take(`${note.day ?? note.order} ${note.title}`, 'Note');
    yield [`Notes/${folder}/${name}`, pageOfNote(note, page, promises.get(note.id) ?? [])];
  }

  const templates = new FolderNames();
  for (const template of inOrder('templates', everything.templates)) {
    yield [`Templates/${templates.take(template.name, 'Template')}`, pageOfTemplate(template)];
  }
}
