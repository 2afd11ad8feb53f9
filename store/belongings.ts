import type { Act } from './act.ts';
import type { Database } from './database.ts';
import type { SystemRows } from '../systems/rows.ts';
import type { Feedback, Note, PromiseMade, SeriesCounterpart, Topic } from './rows.ts';

/** What is kept of a person, themselves aside. */
export interface Belongings {
  notes: Note[];
  promises: PromiseMade[];
  topics: Topic[];
  counterparts: SeriesCounterpart[];
  feedback: Feedback[];
  loop: SystemRows['loop'][];
  mistakes: SystemRows['mistakes'][];
  growth: SystemRows['growth'][];
  upcoming: SystemRows['upcoming'][];
}

/** All that is kept of a person. */
export async function belongingsOf(db: Database, personId: string): Promise<Belongings> {
  const [notes, promises, topics, counterparts, feedback] = await Promise.all([
    db.notes.where('[personId+order]').between([personId, ''], [personId, '\uFFFF']).toArray(),
    db.promises.where({ personId }).toArray(),
    db.topics.where('[personId+state]').between([personId, ''], [personId, '\uFFFF']).toArray(),
    db.counterparts.where({ personId }).toArray(),
    db.feedback.filter((row) => row.personId === personId).toArray(),
  ]);
  const [loop, mistakes, growth, upcoming] = await Promise.all([
    db.loop.where({ personId }).toArray(),
    db.mistakes.where({ personId }).toArray(),
    db.growth.where({ personId }).toArray(),
    db.upcoming.where({ personId }).toArray(),
  ]);
  return { notes, promises, topics, counterparts, feedback, loop, mistakes, growth, upcoming };
}

/** Gives all of it to another person, or to nobody: what cannot be without a person goes then. */
export async function leaveTo(act: Act, all: Belongings, personId: string | null): Promise<void> {
  for (const { id } of all.notes) await act.change('notes', id, { personId });
  for (const { id } of all.promises) await act.change('promises', id, { personId });
  for (const { id } of all.feedback) await act.change('feedback', id, { personId });
  for (const { id } of all.mistakes) await act.change('mistakes', id, { personId });
  for (const { id } of all.growth) await act.change('growth', id, { personId });
  for (const { id } of all.upcoming) await act.change('upcoming', id, { personId });
  for (const { id } of all.loop) {
    await (personId === null ? act.remove('loop', id) : act.change('loop', id, { personId }));
  }
  for (const { id } of all.topics) {
    await (personId === null ? act.remove('topics', id) : act.change('topics', id, { personId }));
  }
  for (const { series } of all.counterparts) {
    if (personId === null) await act.remove('counterparts', series);
    else await act.change('counterparts', series, { personId });
  }
}
