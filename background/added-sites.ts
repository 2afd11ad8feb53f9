import { browser } from '../messages/browser.ts';
import { everySite, siteById, siteOf, sites } from '../sites/index.ts';
import type { SiteId } from '../sites/index.ts';
import { matchesPattern } from '../sites/match-pattern.ts';
import type { Site } from '../sites/site.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readSettings, writeSettings } from './settings.ts';
import { hasReader } from './tabs.ts';

/** What to ask the browser for to read a page, and which content script then runs there. */
export interface Wanted {
  /** The one host, as the browser is asked for it. */
  origin: string;
  /** The pages of it that the reader runs in: all, or a self-hosted tool's own path. */
  pattern: string;
  reader: ReaderId;
}

/** A content script: that of a tool, the one for all other tools, or the one for any site. */
export type ReaderId = SiteId | 'page' | 'any-site';

/** Null for pages no extension may run in, and for files. */
export function wantedFor(url: URL): Wanted | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // In a pattern it stands for many hosts, and an address may hold one.
  if (url.hostname.includes('*')) return null;
  const id = siteOf(url);
  const site = id && siteById(id);
  // No port: Firefox knows none in a pattern, and a host's ports belong to one owner anyway.
  const host = `${url.protocol}//${url.hostname}`;
  return {
    origin: `${host}/*`,
    pattern: `${host}${(site?.owns && site.path) ?? '/*'}`,
    reader: id && site ? readerOf(id, site) : 'any-site',
  };
}

function readerOf(id: SiteId, site: Site): ReaderId {
  if (site.read) return id;
  return site.kind === 'calendar' ? 'any-site' : 'page';
}

/** Remembers which reader a host gets. The browser's own question is asked by the popup at the same time. */
export async function addSite(url: URL): Promise<void> {
  const wanted = wantedFor(url);
  if (!wanted) return;
  const { addedSites } = await readSettings();
  await writeSettings({ addedSites: { ...addedSites, [wanted.pattern]: wanted.reader } });
  await syncAddedSites();
}

/** Forgets a host the user added, and gives its permission back. */
export async function removeSite(pattern: string): Promise<void> {
  const { addedSites } = await readSettings();
  const { [pattern]: _, ...others } = addedSites;
  await writeSettings({ addedSites: others });
  const isStillWanted = Object.keys(others).some((one) => originOf(one) === originOf(pattern));
  if (!isStillWanted) await browser.permissions.remove({ origins: [originOf(pattern)] });
  await syncAddedSites();
}

/** The sites the user added, and whether the browser still lets Loopside in. */
export async function listSites(): Promise<{ pattern: string; granted: boolean }[]> {
  const patterns = Object.keys((await readSettings()).addedSites);
  return Promise.all(
    patterns.map(async (pattern) => ({ pattern, granted: await isGranted(pattern) })),
  );
}

/** True where the browser lets Loopside into the pages of a pattern. */
export async function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(pattern)] });
}

/** True where Loopside may read pages of an origin: its host was granted, or a part of it at install. */
export async function mayRead(origin: string): Promise<boolean> {
  const url = new URL(origin);
  const installed = everySite
    .flatMap(([, site]) => (site.atInstall ? site.matches : []))
    .filter((pattern) => matchesPattern(originOf(pattern), url));
  const origins = [`${url.protocol}//${url.hostname}/*`, ...installed];
  const granted = await Promise.all(
    origins.map((one) => browser.permissions.contains({ origins: [one] })),
  );
  return granted.includes(true);
}

/** The browser grants hosts, not paths. */
function originOf(pattern: string): string {
  return pattern.replace(/^(\w+:\/\/[^/]+)\/.*$/u, '$1/*');
}

/**
 * Makes the registered readers match what the user added and still grants: registers what is missing, removes
 * what was revoked, and starts a newly registered reader in the tabs already open.
 */
export const syncAddedSites = oneAtATime(sync);

async function sync(): Promise<void> {
  const { addedSites: added } = await readSettings();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const known = new Map(registered.map((script) => [script.id, script]));
  for (const [pattern, reader] of Object.entries(added)) {
    if (!isReader(reader) || !(await isGranted(pattern))) continue;
    if (!known.delete(pattern)) await start(pattern, reader, Object.keys(added));
  }
  const stray = [...known.keys()];
  if (stray.length > 0) await browser.scripting.unregisterContentScripts({ ids: stray });
}

function isReader(id: string): id is ReaderId {
  return id in sites || id === 'page' || id === 'any-site';
}

async function start(pattern: string, reader: ReaderId, all: readonly string[]): Promise<void> {
  const site = reader in sites ? siteById(reader as SiteId) : null;
  const js = [`content-scripts/${reader}.js`];
  // Version 0.1 kept hosts only; a self-hosted tool's path is added here.
  const matches = [
    site?.path && pattern.endsWith('/*') ? originOf(pattern).replace(/\/\*$/u, site.path) : pattern,
  ];
  // A tool under a path of its own is left to its own reader.
  const excludeMatches = all.filter((one) => one !== pattern && originOf(one) === pattern);
  await browser.scripting.registerContentScripts([
    {
      id: pattern,
      js,
      matches,
      ...(excludeMatches.length > 0 && { excludeMatches }),
      ...(site?.inFrames && { allFrames: true }),
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
  await inject(matches, js);
}

/**
 * Runs a reader in the open tabs of these pages, which loaded before it was there. A page that has one already, or
 * is only just loading, is left alone: a second reader would take the first one's frame down.
 */
async function inject(matches: string[], files: string[], allFrames = false): Promise<void> {
  for (const { id, status } of await browser.tabs.query({ url: matches })) {
    if (id === undefined || status !== 'complete' || (await hasReader(id))) continue;
    try {
      await browser.scripting.executeScript({ target: { tabId: id, allFrames }, files });
    } catch {
      // A tab that shows an error page or was just closed: its next load gets the reader anyway.
    }
  }
}

/** Tabs opened before an install or update have no reader, or one of the version before: give them this one. */
export async function startReaders(): Promise<void> {
  await syncAddedSites();
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    await inject(script.matches, script.js ?? [], script.all_frames);
  }
}
