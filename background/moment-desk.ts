import type { Input, Output } from '../messages/app-channel.ts';
import type { DeskCalls } from '../messages/desks.ts';
import { allFeedback, giveFeedback, restoreFeedback, withdrawFeedback } from '../store/feedback.ts';
import { followMeeting, saveNoteWith } from '../store/save-note.ts';
import { keepCounterpart } from '../store/counterparts.ts';
import { namesOf, personMeant, relatePerson } from '../store/people.ts';
import { keepShowing } from '../store/showings.ts';
import { keepSide } from '../store/sides.ts';
import type { UseDatabase } from './database.ts';
import { moments, NO_MOMENT } from './moments.ts';
import { readSettings, withAddress, writeSettings } from './settings.ts';
import { announce, announceSoon, focusMovedIn } from './tabs.ts';
import { writeAtIn } from './write-at.ts';

type Handlers = {
  [N in keyof DeskCalls['moment']]: (input: Input<N>) => Promise<Output<N>>;
};

/** Answers the calls about the moment on screen, and about the user. */
export function momentDesk(useDatabase: UseDatabase): Handlers {
  return {
    async moment(place) {
      const [found, settings, { momentView }] = await Promise.all([
        'token' in place ? moments.ofToken(place.token) : moments.ofTab(place.tabId),
        readSettings(),
        import('./moment-view.ts'),
      ]);
      const moment = found ?? NO_MOMENT;
      const view = await momentView(place, moment, settings, useDatabase, Date.now());
      return { ...view, writeAt: await writeAtIn(moment.tabId) };
    },

    async 'note.save'({ counterpart, ...change }) {
      const now = Date.now();
      const result = await useDatabase((db) => {
        const findPersonId = async () =>
          (counterpart && (await personMeant(db, counterpart, now)))?.id ?? null;
        return saveNoteWith(db, findPersonId, change, now);
      });
      // Nobody waits for the others to hear of it.
      announceSoon();
      return result;
    },

    async 'advice.shown'({ ids, ...meeting }) {
      await useDatabase(async (db) => {
        await keepShowing(db, meeting, ids, Date.now());
        await followMeeting(db, meeting);
      });
      return null;
    },

    async 'feedback.give'({ counterpart, ...said }) {
      const given = await useDatabase(async (db) => {
        const now = Date.now();
        const person = counterpart && (await personMeant(db, counterpart, now));
        return giveFeedback(db, { ...said, personId: person?.id ?? null }, now);
      });
      await announce();
      return given;
    },

    async 'feedback.withdraw'({ id }) {
      await useDatabase((db) => withdrawFeedback(db, id));
      await announce();
      return null;
    },

    async 'feedback.restore'({ feedback }) {
      await useDatabase((db) => restoreFeedback(db, feedback));
      await announce();
      return null;
    },

    async 'feedback.list'() {
      return useDatabase(async (db) => {
        const rows = await allFeedback(db);
        const names = await namesOf(
          db,
          rows.flatMap(({ personId }) => personId ?? []),
        );
        return rows.map((row) => ({ row, personName: names.get(row.personId ?? '') ?? null }));
      });
    },

    async 'side.set'({ series, side }) {
      await useDatabase((db) => keepSide(db, series, side, Date.now()));
      await announce();
      return null;
    },

    async 'counterpart.set'({ series, who }) {
      await useDatabase(async (db) => {
        const now = Date.now();
        const person = who && (await personMeant(db, who, now));
        await keepCounterpart(db, series, person?.id ?? null, now);
      });
      await announce();
      return null;
    },

    async 'me.add'({ email }) {
      const { ownAddresses } = await readSettings();
      await writeSettings({ ownAddresses: withAddress(ownAddresses, email) });
      await announce();
      return null;
    },

    async 'person.relate'({ who, relation }) {
      await useDatabase(async (db) => {
        const now = Date.now();
        const person = await personMeant(db, who, now);
        if (person) await relatePerson(db, person.id, relation, now);
      });
      await announce();
      return null;
    },

    async 'focus.moved'({ token, ...told }) {
      const moment = await moments.reportOf(token);
      return moment !== null && (await focusMovedIn(moment, told));
    },

    async level() {
      return (await readSettings()).level;
    },

    async 'level.set'({ level }) {
      await writeSettings({ level });
      await announce();
      return null;
    },

    async 'library.asked'() {
      return (await import('./address-bar.ts')).takeAsked();
    },
  };
}
