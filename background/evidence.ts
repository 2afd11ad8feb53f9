import type { EvidenceView, Gathered } from '../messages/notebook-calls.ts';
import { EVIDENCE, evidenceIn } from '../notes/evidence-lines.ts';
import { evidenceOfSystems } from './evidence-of-systems.ts';
import { firstWords } from '../notes/first-words.ts';
import type { Database } from '../store/database.ts';
import { peopleById } from '../store/people.ts';
import { relationOn } from '../store/relations.ts';
import type { Note, Person } from '../store/rows.ts';
import type { Period } from '../store/timeline.ts';
import { firstDay, notesOnPerson, notesWithEvidence } from '../store/timeline.ts';

/**
 * The marked lines of a period: the user's own, or those about one person. A mark in a note on somebody who reported to the
 * user that day is about them, any other about the user, unless the mark says whose it is. A period up to today holds notes for
 * meetings to come too: what stands in them has been written already. To the user's own come what the systems have to say.
 * @param today YYYY-MM-DD
 */
export async function gathered(
  db: Database,
  { from, to }: Period,
  about: string | null,
  today: string,
): Promise<Gathered> {
  const period = { from, to: to >= today ? LAST_DAY : to };
  const onPerson = about === null ? [] : await notesOnPerson(db, about, period);
  const marked = about === null ? await notesWithEvidence(db, period, EVIDENCE) : onPerson;
  const people = await peopleById(
    db,
    marked.flatMap(({ personId }) => personId ?? []),
  );
  const evidence = marked.flatMap((note) =>
    linesOf(note, people.get(note.personId ?? '') ?? null, about === null),
  );
  const own = about === null ? await evidenceOfSystems(db, { from, to }) : [];
  const lines = [...evidence, ...own].toSorted((a, b) => a.day.localeCompare(b.day));
  return {
    about,
    evidence: lines,
    notes: onPerson
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, order, title, text }) => ({ id, day: order, title, text })),
    firstDay: earlier(await firstDay(db), lines[0]?.day ?? null),
  };
}

/** What the systems keep may be older than any note. */
function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Later than any meeting. */
const LAST_DAY = '9999-12-31';

function linesOf(note: Note, person: Person | null, isOwn: boolean): EvidenceView[] {
  const isReport = person !== null && relationOn(person, note.order) === 'report';
  return evidenceIn(note.text)
    .filter(({ about }) => (about ? about === 'me' : !isReport) === isOwn)
    .map(({ line, kind, text, links, hasNumber }) => ({
      id: `${note.id} ${line}`,
      noteId: note.id,
      line,
      kind,
      text,
      links,
      hasNumber,
      day: note.order,
      title: note.title.trim() || firstWords(note.text),
      personName: person && (person.name || (person.addresses[0] ?? null)),
    }));
}
