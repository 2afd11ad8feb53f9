import type { Level } from '../content/principle.ts';
import { daysBetween } from '../notes/day-named.ts';
import type { Database } from '../store/database.ts';
import { guarded } from '../store/errors.ts';
import { promisesWith } from '../store/promises.ts';
import { recordsOf } from '../store/records.ts';
import { firstDay } from '../store/timeline.ts';
import { relationOn } from '../store/relations.ts';
import type { Person } from '../store/rows.ts';
import type { Goal } from '../systems/goals/goal.ts';
import type { LoopStanding } from '../systems/loop/standing.ts';
import type { LoopView } from '../systems/loop/view.ts';
import { whereItStands } from '../systems/loop/where-it-stands.ts';
import { loopWords } from '../systems/loop/words.ts';

/**
 * The loop with one person; null where they are not known, or were never the user's manager.
 * @param level null where the user has not said
 * @param today YYYY-MM-DD
 */
export async function loopView(
  db: Database,
  personId: string,
  level: Level | null,
  today: string,
): Promise<LoopView | null> {
  const person = await guarded(() => db.people.get(personId));
  if (!person || !wasEverManager(person)) return null;
  const { standing, goals } = await standingWith(db, person, level, today);
  const open = saidFirst(goals, standing);
  const { id, name } = person;
  const words = loopWords(standing, open[0]?.text ?? null);
  return { person: { id, name }, standing, goals: open, words };
}

/** Where the loop stands with a manager of now or of before, and all goals: the earliest first. */
export async function standingWith(
  db: Database,
  person: Person,
  level: Level | null,
  today: string,
): Promise<{ standing: LoopStanding; goals: Goal[] }> {
  const [entries, promises, goals] = await Promise.all([
    guarded(() => db.loop.where({ personId: person.id }).toArray()),
    promisesWith(db, person.id),
    recordsOf(db, 'goals'),
  ]);
  const standing = whereItStands({
    entries,
    promises: promises.filter(
      ({ madeOn, closedOn }) => relationOn(person, closedOn ?? madeOn) === 'manager',
    ),
    goals,
    since: await managerSince(db, person),
    level,
    today,
  });
  return { standing, goals };
}

/** So long a notebook must have been kept before somebody became the manager for that to be news, in days. */
const KNOWN_BEFORE = 14;

/**
 * The day somebody became the user's manager. Null where nobody knows: the day on which a new user first says who their
 * manager is tells nothing of how long they have been.
 */
async function managerSince(db: Database, person: Person): Promise<string | null> {
  const { relation, since, past } = person;
  if (relation !== 'manager' || since === null) return null;
  if (past.length > 0) return since;
  const first = await firstDay(db);
  return first !== null && daysBetween(first, since) >= KNOWN_BEFORE ? since : null;
}

function wasEverManager({ relation, past }: Person): boolean {
  return relation === 'manager' || past.some((before) => before.relation === 'manager');
}

/** The goals that are open: those said to them before the others, what was said last first. */
export function saidFirst(goals: readonly Goal[], { stated }: LoopStanding): Goal[] {
  const place = (id: string) => {
    const at = stated.findIndex(({ goalId }) => goalId === id);
    return at === -1 ? stated.length : at;
  };
  return goals
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => place(a.id) - place(b.id));
}
