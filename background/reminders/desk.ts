import type { Input, Output } from '../../messages/app-channel.ts';
import type { Done } from '../../messages/notebook-calls.ts';
import type {
  ReminderCalls,
  ReminderSettings,
  TalkView,
  UpcomingView,
} from '../../messages/reminder-calls.ts';
import type { Change } from '../../store/changes.ts';
import type { Database } from '../../store/database.ts';
import { calledBy, peopleById, personById } from '../../store/people.ts';
import { recordById } from '../../store/records.ts';
import { putCalendar, setLead, upcomingFrom } from '../../store/upcoming.ts';
import { answeredKey, ASKED_FOR } from '../../systems/reminders/due.ts';
import { leadOf } from '../../systems/reminders/lead.ts';
import { beginning, justEnded } from '../../systems/reminders/near.ts';
import { asDone } from '../change-view.ts';
import type { UseDatabase } from '../database.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { announce } from '../tabs.ts';
import { briefAbout } from './brief-view.ts';
import { changeSaid, keptSaid } from './kept.ts';
import { replan } from './plan.ts';
import { clearMark, mayNotify } from './tell.ts';
import { talksIn } from './talks-in.ts';

type Handlers = { [N in keyof ReminderCalls]: (input: Input<N>) => Promise<Output<N>> };

/** Answers the calls about talks to come. */
export function reminderDesk(useDatabase: UseDatabase): Handlers {
  /** Does something that can be undone, and that reminders depend on. */
  const undoable = async (
    action: (db: Database, now: number) => Promise<Change | null>,
  ): Promise<Done | null> => {
    const change = await useDatabase((db) => action(db, Date.now()));
    await replan(useDatabase);
    await announce();
    return change && asDone(change);
  };

  return {
    async 'reminders.get'() {
      const settings = await reminderSettings();
      const allowed = await mayNotify();
      const upcoming = await useDatabase((db) => viewsFrom(db, Date.now(), settings));
      return { settings, upcoming, allowed };
    },
    async 'reminders.set'(change) {
      await writeSettings(change);
      await replan(useDatabase);
      await announce();
      return null;
    },
    async 'reminders.seen'() {
      await clearMark();
      return null;
    },

    async 'calendar.take'(found) {
      const { ownAddresses } = await readSettings();
      const talks = await talksIn(found, ownAddresses);
      const read = { talks, uids: new Set(found.uids) };
      return { found: talks.length, done: await undoable((db, now) => putCalendar(db, read, now)) };
    },

    async 'brief.next'() {
      const settings = await reminderSettings();
      if (!settings.reminders) return null;
      const { level } = await readSettings();
      return useDatabase(async (db) => {
        const now = Date.now();
        const talk = beginning(await viewsFrom(db, now, settings), now);
        if (!talk) return null;
        const { personId, title } = talk;
        const brief = await briefAbout(db, { personId, title, talk }, level, now);
        return { talk: asTalk(talk), brief };
      });
    },
    async 'brief.of'({ personId }) {
      const { level } = await readSettings();
      return useDatabase(async (db) => {
        if (!(await personById(db, personId))) return null;
        return briefAbout(db, { personId, title: '', talk: null }, level, Date.now());
      });
    },

    async 'after.next'() {
      const settings = await reminderSettings();
      if (!settings.reminders || !settings.afterTalk) return null;
      const said = await keptSaid();
      return useDatabase(async (db) => {
        const now = Date.now();
        const talk = justEnded(await viewsFrom(db, now - ASKED_FOR, settings), said, now);
        return talk && asTalk(talk);
      });
    },
    async 'after.done'({ id }) {
      const talk = await useDatabase((db) => recordById(db, 'upcoming', id));
      const answered = talk && { key: answeredKey(talk), at: Date.now() };
      if (answered) await changeSaid((said) => [...said, answered]);
      await announce();
      return null;
    },

    'person.lead': ({ id, minutes }) => undoable((db, now) => setLead(db, id, minutes, now)),
  };
}

async function reminderSettings(): Promise<ReminderSettings> {
  const { reminders, leadMinutes, dayBefore, afterTalk } = await readSettings();
  return { reminders, leadMinutes, dayBefore, afterTalk };
}

/** The talks that end after a moment, the earliest first, with the names and the leads of the people. */
async function viewsFrom(
  db: Database,
  moment: number,
  settings: ReminderSettings,
): Promise<UpcomingView[]> {
  const rows = await upcomingFrom(db, moment);
  const people = await peopleById(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return rows.map((row) => {
    const person = people.get(row.personId ?? '');
    return Object.assign(row, {
      personName: person ? calledBy(person) : null,
      leadMinutes: leadOf(person?.leadMinutes, settings.leadMinutes),
      isOwnLead: typeof person?.leadMinutes === 'number',
    });
  });
}

function asTalk(talk: UpcomingView): TalkView {
  const { id, personId, personName, name, email, startsAt, endsAt } = talk;
  return { id, personId, name: personName ?? (name || email), startsAt, endsAt };
}
