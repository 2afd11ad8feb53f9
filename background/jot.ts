import { LIMITS } from '../sites/reading.ts';
import { calledBy } from '../store/people.ts';
import { overviewOfPeople } from '../store/timeline.ts';
import { upcomingFrom } from '../store/upcoming.ts';
import { localDay } from '../notes/local-day.ts';
import { browser } from '../messages/browser.ts';
import type { JotPerson, JotView } from '../messages/reach-calls.ts';
import { StoreError } from '../store/errors.ts';
import type { UseDatabase } from './database.ts';

/** In the session's memory: what was selected stands in no address, and in no file of the browser's. */
const SELECTED = 'selected';
/** Of the window, in CSS pixels. */
const SIZE = { width: 440, height: 420 };

/**
 * Opens the small window for a line for the next talk.
 * @param selected the words that were selected, as the browser gives them; they begin the line
 */
export async function openJot(selected: string): Promise<void> {
  await browser.storage.session.set({ [SELECTED]: asLine(selected) });
  const url = browser.runtime.getURL('jot.html');
  await browser.windows.create({ url, type: 'popup', ...SIZE });
}

/** What was selected, once; nothing for a window that is loaded again. */
export async function takeSelected(): Promise<string> {
  const { [SELECTED]: selected } = await browser.storage.session.get(SELECTED);
  await browser.storage.session.remove(SELECTED);
  return typeof selected === 'string' ? selected : '';
}

/** A selection may be many lines and a whole page: one line, cut at its end. */
export function asLine(selected: string): string {
  const line = selected.replaceAll(/\s+/gu, ' ').trim();
  return line.length > LIMITS.line ? `${line.slice(0, LIMITS.line - 1)}…` : line;
}

/** Whom a line may be for: everybody in the notebook, and those of the talks to come who are not in it yet. */
export async function jotView(useDatabase: UseDatabase, now: number): Promise<JotView> {
  try {
    const people = await useDatabase(async (db) => {
      const [known, talks] = await Promise.all([
        overviewOfPeople(db, localDay(now)),
        upcomingFrom(db, now),
      ]);
      const nextAt = new Map(talks.toReversed().map((talk) => [talk.personId, talk.startsAt]));
      const kept = known.map(({ person, lastOn }): JotPerson => ({
        id: person.id,
        name: calledBy(person),
        email: person.addresses[0] ?? '',
        nextAt: nextAt.get(person.id) ?? null,
        lastOn,
      }));
      const invited = talks
        .filter(({ personId, email }) => personId === null && email !== '')
        .map(({ name, email, startsAt }): JotPerson => ({
          id: null,
          name,
          email,
          nextAt: startsAt,
          lastOn: null,
        }));
      const byAddress = new Map(invited.toReversed().map((one) => [one.email, one]));
      return [...kept, ...byAddress.values()];
    });
    return { people, fault: null };
  } catch (error) {
    if (error instanceof StoreError) return { people: [], fault: error.fault };
    throw error;
  }
}
