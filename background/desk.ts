import type { AppCalls } from '../messages/app-channel.ts';
import { FRAME_WIDTH } from '../messages/frame-width.ts';
import { allFeedback, giveFeedback, restoreFeedback, withdrawFeedback } from '../store/feedback.ts';
import { followMeeting, saveNote } from '../store/save-note.ts';
import { keepCounterpart } from '../store/counterparts.ts';
import { namesOf, personMeant, relatePerson } from '../store/people.ts';
import { keepShowing } from '../store/showings.ts';
import { keepSide } from '../store/sides.ts';
import { addSite, listSites, removeSite } from './added-sites.ts';
import { takeAsked } from './address-bar.ts';
import type { UseDatabase } from './database.ts';
import { dataDesk } from './data-desk.ts';
import { refreshFrames } from './frame-state.ts';
import { momentView } from './moment-view.ts';
import { mistakeDesk } from './mistake-desk.ts';
import { moments, NO_MOMENT } from './moments.ts';
import { notebookDesk } from './notebook-desk.ts';
import { reminderDesk } from './reminders/desk.ts';
import { replan } from './reminders/plan.ts';
import { placementOf, readSettings, withAddress, writeSettings } from './settings.ts';
import { checkedPage, readPages, tabView, urlOf } from './tab-view.ts';
import { noteSearch } from './search-notes.ts';
import { systemsDesk } from './systems-desk.ts';
import { announce, announceSoon, focusMovedIn } from './tabs.ts';

type Handlers = {
  [N in keyof AppCalls]: (input: Parameters<AppCalls[N]>[0]) => Promise<ReturnType<AppCalls[N]>>;
};

/** Answers the calls of the extension's pages. */
export function desk(useDatabase: UseDatabase): Handlers {
  const plan = () => replan(useDatabase);
  return {
    ...notebookDesk(useDatabase, noteSearch(useDatabase), plan),
    ...dataDesk(useDatabase, plan),
    ...systemsDesk(useDatabase, plan),
    ...mistakeDesk(useDatabase, plan),
    ...reminderDesk(useDatabase),

    async moment(place) {
      const found = 'token' in place ? moments.ofToken(place.token) : moments.ofTab(place.tabId);
      const moment = (await found) ?? NO_MOMENT;
      return momentView(place, moment, await readSettings(), useDatabase, Date.now());
    },

    async 'note.save'({ counterpart, ...change }) {
      const result = await useDatabase(async (db) => {
        const now = Date.now();
        const person = counterpart && (await personMeant(db, counterpart, now));
        return saveNote(db, { ...change, personId: person?.id ?? null }, now);
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

    async 'frame.set'({ token, open, width }) {
      const moment = await moments.ofToken(token);
      if (!moment) return null;
      const settings = await readSettings();
      const before = placementOf(settings, moment.origin);
      const placement = {
        open: open ?? before.open,
        width: Math.min(Math.max(width ?? before.width, FRAME_WIDTH.least), FRAME_WIDTH.most),
      };
      const placements = { ...settings.placements, [moment.origin]: placement };
      await writeSettings({ placements });
      await refreshFrames({ ...settings, placements }, moment.origin);
      await announce();
      return null;
    },

    async 'focus.moved'({ token, ...told }) {
      const moment = await moments.ofToken(token);
      return moment !== null && (await focusMovedIn(moment, told));
    },

    async tab({ tabId }) {
      return tabView(tabId);
    },

    async 'off.set'({ tabId, where, off }) {
      const settings = await readSettings();
      const origin = (await urlOf(tabId))?.origin;
      if (where === 'everywhere') settings.offEverywhere = off;
      else if (origin) {
        const others = settings.offSites.filter((site) => site !== origin);
        settings.offSites = off ? [...others, origin] : others;
      }
      await writeSettings({ offEverywhere: settings.offEverywhere, offSites: settings.offSites });
      await refreshFrames(settings, where === 'everywhere' ? null : (origin ?? null));
      await announce();
      return null;
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
      return takeAsked();
    },

    async 'site.add'({ tabId }) {
      const url = await urlOf(tabId);
      if (url) await addSite(url);
      return null;
    },

    async 'site.list'() {
      return listSites();
    },

    async 'site.remove'({ pattern }) {
      await removeSite(pattern);
      await announce();
      return null;
    },

    async 'page.list'() {
      return readPages();
    },

    async 'page.check'({ tabId }) {
      return checkedPage(tabId);
    },
  };
}
