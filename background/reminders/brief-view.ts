import { advise } from '../../content/advise.ts';
import { principleById } from '../../content/corpus.ts';
import type { Level, Words } from '../../content/principle.ts';
import { localDay } from '../../notes/local-day.ts';
import { OWN_SERIES } from '../../notes/own-notes.ts';
import type { Database } from '../../store/database.ts';
import { personById } from '../../store/people.ts';
import { openPromisesWith } from '../../store/promises.ts';
import type { Note, Person } from '../../store/rows.ts';
import { notesFrom } from '../../store/timeline.ts';
import { openTopics } from '../../store/topics.ts';
import { cardWords } from '../../systems/loop/card-words.ts';
import { briefOf } from '../../systems/reminders/brief.ts';
import type { Brief } from '../../systems/reminders/brief.ts';
import type { LoopWith } from '../loop-with.ts';
import { loopWith } from '../loop-with.ts';

/** What the brief is of: a person, and the talk with them where one is meant. */
export interface BriefAbout {
  personId: string | null;
  /** Empty where no talk is meant. */
  title: string;
  /** The note of that talk is not of the last time. */
  talk: Pick<Note, 'series' | 'occurrence'> | null;
}

/** The five-second brief; of somebody unknown, what can be said to anyone. */
export async function briefAbout(
  db: Database,
  { personId, title, talk }: BriefAbout,
  level: Level | null,
  now: number,
): Promise<Brief> {
  const person = personId === null ? null : await personById(db, personId);
  const words = await wordsFor(db, person, title, level, now);
  const relation = person?.relation ?? null;
  if (!person) return briefOf({ last: null, topics: [], promises: [], words, relation, level });
  const [last, topics, promises] = await Promise.all([
    lastNote(db, person.id, talk, localDay(now)),
    openTopics(db, person.id),
    openPromisesWith(db, person.id),
  ]);
  return briefOf({ last, topics, promises, words, relation, level });
}

/** Among so many notes the last talk is found, or none is told. */
const LOOKED_AT = 20;

async function lastNote(
  db: Database,
  personId: string,
  talk: BriefAbout['talk'],
  today: string,
): Promise<Note | null> {
  const notes = await notesFrom(db, personId, null, LOOKED_AT);
  const isThis = ({ series, occurrence }: Note) =>
    series === talk?.series && occurrence === talk.occurrence;
  const isTalk = ({ isSkipped, text, series, order }: Note) =>
    !isSkipped && text.trim() !== '' && series !== OWN_SERIES && order <= today;
  return notes.find((note) => isTalk(note) && !isThis(note)) ?? null;
}

const NO_LOOP: LoopWith = { loop: null, goal: null };

/** What the advice for a talk with this person says aloud, the best advice first. */
async function wordsFor(
  db: Database,
  person: Person | null,
  text: string,
  level: Level | null,
  now: number,
): Promise<readonly (readonly Words[])[]> {
  const { loop, goal } = person ? await loopWith(db, person, now) : NO_LOOP;
  const advice = advise({
    situation: 'one_on_one',
    role: null,
    relation: person?.relation ?? null,
    phase: 'before',
    level,
    text,
    ...(loop && { loop }),
  });
  return advice.map(({ id }) =>
    cardWords(id, goal, level)
      .map((said): Words => ({ text: said, fits: ['manager'] }))
      .concat(principleById(id)?.say ?? []),
  );
}
