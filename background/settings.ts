import * as v from 'valibot';
import type { Level } from '../content/principle.ts';
import { LEVELS } from '../content/principle.ts';
import { browser } from '../messages/browser.ts';
import type { AutomaticBackup } from '../messages/data-calls.ts';
import { FRAME_WIDTH, within } from '../home/geometry.ts';
import type { Home, SideChoice } from '../home/standing.ts';
import { HOMES, SIDES } from '../home/standing.ts';
import { LEAD } from '../systems/reminders/lead.ts';

/** How the frame stands on one host. `width` in CSS pixels. */
export interface Placement {
  open: boolean;
  width: number;
}

/** What the user chose. Not private, and needed even where the database cannot be opened. */
export interface Settings {
  offEverywhere: boolean;
  /** Origins. */
  offSites: string[];
  home: Home;
  side: SideChoice;
  /** By origin. */
  placements: Record<string, Placement>;
  level: Level | null;
  /** Hosts the user added: match pattern → id of the reader. */
  addedSites: Record<string, string>;
  /** Addresses the user has called their own, lower case, for pages that do not tell who is looking. */
  ownAddresses: string[];
  /** Notes older than so many months go to the bin; null where they stay. */
  keepMonths: number | null;
  /** Minutes without use after which locked notes close. */
  lockAfter: number;
  /** Looks like any notes: no words that tell what it is, names by their first letters. */
  neutral: boolean;
  /** Single letters act as keys in the notebook. */
  letterKeys: boolean;
  /** The entry for a line for the next talk stands in the browser's menus. */
  jotMenu: boolean;
  automaticBackup: AutomaticBackup | null;
  /** Why the last automatic backup could not be written. */
  backupTrouble: string | null;
  /** Reminds of 1:1s that are to come, of updates that are due, and asks afterwards what was promised. */
  reminders: boolean;
  /** Minutes before a talk. */
  leadMinutes: number;
  dayBefore: boolean;
  afterTalk: boolean;
  /** After how many months the user looks back at what they do toward the next level; null where they have not said. */
  growthMonths: number | null;
}

/** The settings as they are now. */
export type Now = Settings & { isHidden: boolean };

/** Everything is hidden for now. In the session's memory alone: after a restart nobody is to wonder where Loopside is. */
const HIDDEN = 'hidden';

const schemas = {
  offEverywhere: v.boolean(),
  offSites: v.array(v.string()),
  home: v.picklist(HOMES),
  side: v.picklist(SIDES),
  placements: v.record(
    v.string(),
    v.object({
      open: v.boolean(),
      // It could be wider once.
      width: v.pipe(v.number(), v.transform(within)),
    }),
  ),
  level: v.nullable(v.picklist(LEVELS)),
  addedSites: v.record(v.string(), v.string()),
  ownAddresses: v.array(v.string()),
  keepMonths: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))),
  lockAfter: v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 60)),
  neutral: v.boolean(),
  letterKeys: v.boolean(),
  jotMenu: v.boolean(),
  automaticBackup: v.nullable(
    v.object({ recipient: v.nullable(v.string()), days: v.pipe(v.number(), v.minValue(1)) }),
  ),
  backupTrouble: v.nullable(v.string()),
  reminders: v.boolean(),
  leadMinutes: v.pipe(v.number(), v.integer(), v.minValue(LEAD.least), v.maxValue(LEAD.most)),
  dayBefore: v.boolean(),
  afterTalk: v.boolean(),
  growthMonths: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
};

const INITIAL: Settings = {
  offEverywhere: false,
  offSites: [],
  home: 'page',
  side: 'auto',
  placements: {},
  level: null,
  addedSites: {},
  ownAddresses: [],
  keepMonths: null,
  lockAfter: 15,
  neutral: false,
  letterKeys: true,
  jotMenu: true,
  automaticBackup: null,
  backupTrouble: null,
  reminders: false,
  leadMinutes: LEAD.usual,
  dayBefore: true,
  afterTalk: true,
  growthMonths: null,
};

/** All settings; a field that is missing or broken falls back to its initial value, the others stay. */
export async function readSettings(): Promise<Now> {
  const [stored, session] = await Promise.all([
    browser.storage.local.get(Object.keys(schemas)),
    browser.storage.session.get(HIDDEN),
  ]);
  const field = <K extends keyof Settings>(
    key: K,
    schema: v.GenericSchema<unknown, Settings[K]>,
  ) => {
    const result = v.safeParse(schema, stored[key]);
    return result.success ? result.output : INITIAL[key];
  };
  return {
    isHidden: session[HIDDEN] === true,
    offEverywhere: field('offEverywhere', schemas.offEverywhere),
    offSites: field('offSites', schemas.offSites),
    home: field('home', schemas.home),
    side: field('side', schemas.side),
    placements: field('placements', schemas.placements),
    level: field('level', schemas.level),
    addedSites: field('addedSites', schemas.addedSites),
    ownAddresses: field('ownAddresses', schemas.ownAddresses),
    keepMonths: field('keepMonths', schemas.keepMonths),
    lockAfter: field('lockAfter', schemas.lockAfter),
    neutral: field('neutral', schemas.neutral),
    letterKeys: field('letterKeys', schemas.letterKeys),
    jotMenu: field('jotMenu', schemas.jotMenu),
    automaticBackup: field('automaticBackup', schemas.automaticBackup),
    backupTrouble: field('backupTrouble', schemas.backupTrouble),
    reminders: field('reminders', schemas.reminders),
    leadMinutes: field('leadMinutes', schemas.leadMinutes),
    dayBefore: field('dayBefore', schemas.dayBefore),
    afterTalk: field('afterTalk', schemas.afterTalk),
    growthMonths: field('growthMonths', schemas.growthMonths),
  };
}

/** Content scripts may read local storage unless the browser is told otherwise. Firefox has no such switch. */
export async function closeSettingsToPages(): Promise<void> {
  // Newer than the polyfill's types.
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (to: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Hides everything for now, or shows it again. */
export async function writeHidden(isHidden: boolean): Promise<void> {
  await browser.storage.session.set({ [HIDDEN]: isHidden });
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}

/** More than anybody has; the oldest is let go. */
const MOST_ADDRESSES = 20;

/** The list with one more of the user's own addresses. */
export function withAddress(own: readonly string[], email: string): string[] {
  const address = email.toLowerCase();
  return [...own.filter((one) => one !== address), address].slice(-MOST_ADDRESSES);
}

/** How the frame stands on this origin. */
export function placementOf(settings: Settings, origin: string): Placement {
  return settings.placements[origin] ?? { open: true, width: FRAME_WIDTH.usual };
}

/** True where the user wants no sidebar: here or anywhere. */
export function isOff(settings: Now, origin: string): boolean {
  return settings.isHidden || settings.offEverywhere || settings.offSites.includes(origin);
}
