import type { AppCalls, TabView } from '../messages/app-channel.ts';
import { browser } from '../messages/browser.ts';
import { FRAME_WIDTH } from '../messages/frame-width.ts';
import type { FrameState } from '../messages/page-channel.ts';
import { matchesPattern, siteOf, sites } from '../sites/index.ts';
import type { Site } from '../sites/index.ts';
import { allFeedback, giveFeedback, restoreFeedback, withdrawFeedback } from '../store/feedback.ts';
import { saveNote } from '../store/notes.ts';
import { meetPerson, namesOf, relatePerson } from '../store/people.ts';
import { keepShowing } from '../store/showings.ts';
import { keepSide } from '../store/sides.ts';
import { addSite, patternFor } from './added-sites.ts';
import { takeAsked } from './address-bar.ts';
import type { UseDatabase } from './database.ts';
import { momentView } from './moment-view.ts';
import type { Moment } from './moments.ts';
import { moments, NO_MOMENT, NOTHING_OPEN } from './moments.ts';
import type { Settings } from './settings.ts';
import { isOff, placementOf, readSettings, writeSettings } from './settings.ts';
import { announce, frameIn, isReaderIn } from './tabs.ts';

type Handlers = {
  [N in keyof AppCalls]: (input: Parameters<AppCalls[N]>[0]) => Promise<ReturnType<AppCalls[N]>>;
};

/** Answers the calls of the extension's pages. */
export function desk(useDatabase: UseDatabase): Handlers {
  return {
    async moment(place) {
      const found = 'token' in place ? moments.ofToken(place.token) : moments.ofTab(place.tabId);
      const moment = (await found) ?? NO_MOMENT;
      return momentView(moment, await readSettings(), useDatabase, Date.now());
    },

    async 'note.save'({ counterpart, ...change }) {
      return useDatabase(async (db) => {
        const now = Date.now();
        const who = counterpart && { address: counterpart.email, name: counterpart.name };
        const person = who && (await meetPerson(db, who, now));
        return saveNote(db, { ...change, personId: person?.id ?? null }, now);
      });
    },

    async 'advice.shown'({ ids, ...meeting }) {
      await useDatabase((db) => keepShowing(db, meeting, ids, Date.now()));
      return null;
    },

    async 'feedback.give'({ counterpart, ...said }) {
      const given = await useDatabase(async (db) => {
        const now = Date.now();
        const who = counterpart && { address: counterpart.email, name: counterpart.name };
        const person = who && (await meetPerson(db, who, now));
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

    async 'person.relate'({ who, relation }) {
      await useDatabase(async (db) => {
        const now = Date.now();
        const person = await meetPerson(db, { address: who.email, name: who.name }, now);
        await relatePerson(db, person.id, relation, now);
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
  };
}

/** How the frame of this moment stands. */
export function frameState(moment: Moment, settings: Settings): FrameState {
  const show = moment.situation.kind !== 'none' && !isOff(settings, moment.origin);
  return { channel: 'frame', show, ...placementOf(settings, moment.origin) };
}

/** Tells the readers of an origin, or of all, how their frames stand now. */
async function refreshFrames(settings: Settings, origin: string | null): Promise<void> {
  const concerned = (await moments.all()).filter(
    (moment) => origin === null || moment.origin === origin,
  );
  await Promise.all(concerned.map((moment) => frameIn(moment, frameState(moment, settings))));
}

async function tabView(tabId: number): Promise<TabView> {
  const [settings, url, present, moment] = await Promise.all([
    readSettings(),
    urlOf(tabId),
    isReaderIn(tabId),
    moments.ofTab(tabId),
  ]);
  const site = url && siteOf(url);
  return {
    host: url?.host ?? null,
    siteName: site && sites[site].label,
    reading: present,
    ...(url && !present
      ? await grant(url)
      : { state: present ? 'granted' : 'unknown', pattern: null }),
    situation: present && moment ? moment.situation : NOTHING_OPEN,
    off: {
      here: url !== null && settings.offSites.includes(url.origin),
      everywhere: settings.offEverywhere,
    },
    level: settings.level,
  };
}

/** Whether a page without a reader could have one: Firefox lets people take back even what was granted at install. */
async function grant(url: URL): Promise<Pick<TabView, 'state' | 'pattern'>> {
  const site = siteOf(url);
  if (site === null) return { state: 'unknown', pattern: null };
  const { matches } = sites[site] as Site;
  const installed = matches.find((match) => matchesPattern(match, url));
  const pattern = patternFor(url)?.pattern ?? installed ?? null;
  if (pattern === null) return { state: 'unknown', pattern: null };
  const granted = await browser.permissions.contains({ origins: [pattern] });
  return granted ? { state: 'granted', pattern: null } : { state: 'askable', pattern };
}

async function urlOf(tabId: number): Promise<URL | null> {
  const { url } = await browser.tabs.get(tabId);
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}
