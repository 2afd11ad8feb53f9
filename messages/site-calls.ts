/** The calls about the tab somebody looks at, where Loopside is off, and the sites it reads. */
import type { Home } from '../home/standing.ts';
import type { Level } from '../content/principle.ts';
import type { Situation } from '../situation/situation.ts';
import type { Reads } from '../sites/site.ts';
import type { PageCheck } from './page-channel.ts';

export type SiteState =
  /** Read without asking: granted at install or by the user. */
  | 'granted'
  /** A host the user has not granted; any can be. */
  | 'askable'
  /** Granted once, at install or by the user, and taken back. */
  | 'revoked'
  /** Nothing Loopside can read. */
  | 'unknown';

/** A page a reader runs in. */
export interface PageView {
  tabId: number;
  host: string;
  /** The tab's, to tell two of the same tool apart. */
  title: string;
  siteName: string | null;
}

/** What a page's selectors find, for a report that holds nothing of the page itself. */
export interface CheckView {
  check: PageCheck;
  /** Loopside's own. */
  version: string;
}

/** What the popup shows of the tab it stands over. */
export interface TabView {
  host: string | null;
  siteName: string | null;
  /** What Loopside reads there, for the question of permission. */
  reads: Reads;
  state: SiteState;
  /** The host to ask for, as a match pattern; null where there is nothing to ask. */
  pattern: string | null;
  /** A reader is running in the page. */
  reading: boolean;
  situation: Situation;
  /** Something is there that Loopside should be able to read and cannot. */
  trouble: boolean;
  off: { here: boolean; everywhere: boolean };
  /** Where the user wants the sidebar. */
  home: Home;
  /** The page does not let Loopside's frame stand in it. */
  isKeptOut: boolean;
  level: Level | null;
}

export interface SiteCalls {
  tab: (place: { tabId: number }) => TabView;
  'off.set': (change: { tabId: number; where: 'here' | 'everywhere'; off: boolean }) => null;
  /** The user is about to be asked for a host; once granted, its reader starts. */
  'site.add': (site: { tabId: number }) => null;
  /** The browser has granted the host of this address; its reader starts. False where nothing can be read there. */
  'site.addHost': (site: { address: string }) => boolean;
  /** The sites the user added. */
  'site.list': (nothing: Record<string, never>) => { pattern: string; granted: boolean }[];
  /** Forgets a site the user added and gives its permission back. */
  'site.remove': (site: { pattern: string }) => null;
  /** The open pages that can be checked. */
  'page.list': (nothing: Record<string, never>) => PageView[];
  'page.check': (page: { tabId: number }) => CheckView | null;
}
