import type { CheckView, PageView, TabView } from '../messages/site-calls.ts';
import { browser } from '../messages/browser.ts';
import { matchesPattern } from '../sites/match-pattern.ts';
import { siteById, siteOf } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import { isGranted, wantedFor } from './added-sites.ts';
import { moments, NOTHING_OPEN } from './moments.ts';
import { readSettings } from './settings.ts';
import { checkIn, hasReader } from './tabs.ts';

/** What the popup shows of a tab. */
export async function tabView(tabId: number): Promise<TabView> {
  const [settings, address, answers, moment] = await Promise.all([
    readSettings(),
    urlOf(tabId),
    hasReader(tabId),
    moments.ofTab(tabId),
  ]);
  // Our own pages hear everything, and are no pages to read.
  const isOurs = address?.href.startsWith(browser.runtime.getURL('')) === true;
  const [url, present] = isOurs ? [null, false] : [address, answers];
  const site = siteAt(url);
  return {
    host: url?.host ?? null,
    siteName: site?.label ?? null,
    reads: site?.reads ?? 'any',
    reading: present,
    ...(url && !present
      ? await grant(url)
      : { state: present ? 'granted' : 'unknown', pattern: null }),
    situation: present && moment ? moment.situation : NOTHING_OPEN,
    trouble: present && moment !== null && moment.trouble,
    off: {
      here: url !== null && settings.offSites.includes(url.origin),
      everywhere: settings.offEverywhere,
    },
    home: settings.home,
    isKeptOut: present && settings.home === 'page' && moment?.frame === 'keptOut',
    level: settings.level,
  };
}

/** Whether a page without a reader could have one: people can take back what was granted, at install or later. */
async function grant(url: URL): Promise<Pick<TabView, 'state' | 'pattern'>> {
  const wanted = wantedFor(url);
  if (!wanted) return { state: 'unknown', pattern: null };
  const site = siteAt(url);
  const installed = site?.atInstall
    ? site.matches.find((match) => matchesPattern(match, url))
    : undefined;
  const pattern = installed ?? wanted.origin;
  const { addedSites } = await readSettings();
  const isExpected = installed !== undefined || wanted.pattern in addedSites;
  if (isExpected && (await isGranted(pattern))) return { state: 'granted', pattern: null };
  return { state: isExpected ? 'revoked' : 'askable', pattern };
}

/** The open pages a reader runs in, for the check. */
export async function readPages(): Promise<PageView[]> {
  const tabs = new Set((await moments.reports()).map(({ tabId }) => tabId));
  const pages: PageView[] = [];
  for (const tabId of tabs) {
    if (!(await hasReader(tabId))) continue;
    const { title = '' } = await browser.tabs.get(tabId);
    const url = await urlOf(tabId);
    const siteName = siteAt(url)?.label ?? null;
    if (url) pages.push({ tabId, host: url.host, title, siteName });
  }
  return pages;
}

/** What the selectors of a page's reader find; null where none runs there. */
export async function checkedPage(tabId: number): Promise<CheckView | null> {
  const check = await checkIn(tabId);
  return check && { check, version: browser.runtime.getManifest().version };
}

function siteAt(url: URL | null): Site | null {
  const id = url && siteOf(url);
  return id ? siteById(id) : null;
}

/** The address of a tab; null where the browser does not tell. */
export async function urlOf(tabId: number): Promise<URL | null> {
  const { url } = await browser.tabs.get(tabId);
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}
