import { browser } from '../messages/browser.ts';
import type { SiteId } from '../sites/index.ts';
import { siteOf, sites } from '../sites/index.ts';
import type { Site } from '../sites/index.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { isReaderIn } from './tabs.ts';
import { readSettings, writeSettings } from './settings.ts';

/** What to ask the browser for to read a self-hosted tool: its one host. Null for pages nothing here can read. */
export function patternFor(url: URL): { pattern: string; site: SiteId } | null {
  const site = siteOf(url);
  const selfHosted = site !== null && (sites[site] as Site).owns !== undefined;
  // No port: Firefox knows none in a pattern, and a host's ports belong to one owner anyway.
  return selfHosted ? { pattern: `${url.protocol}//${url.hostname}/*`, site } : null;
}

/** Remembers which reader a host gets. The browser's own question is asked by the popup at the same time. */
export async function addSite(url: URL): Promise<void> {
  const asked = patternFor(url);
  if (!asked) return;
  const { addedSites } = await readSettings();
  await writeSettings({ addedSites: { ...addedSites, [asked.pattern]: asked.site } });
  await syncAddedSites();
}

/**
 * Makes the registered readers match what the user added and still grants: registers what is missing, removes
 * what was revoked, and starts a newly registered reader in the tabs already open.
 */
export const syncAddedSites = oneAtATime(sync);

async function sync(): Promise<void> {
  const { addedSites } = await readSettings();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const known = new Map(registered.map((script) => [script.id, script]));
  for (const [pattern, id] of Object.entries(addedSites)) {
    const site: Site | undefined = id in sites ? sites[id as SiteId] : undefined;
    const granted = site && (await browser.permissions.contains({ origins: [pattern] }));
    const isKnown = known.delete(pattern);
    if (granted && !isKnown) await start(pattern, id, site);
    if (!granted && isKnown) await browser.scripting.unregisterContentScripts({ ids: [pattern] });
  }
  const stray = [...known.keys()];
  if (stray.length > 0) await browser.scripting.unregisterContentScripts({ ids: stray });
}

async function start(pattern: string, id: string, site: Site): Promise<void> {
  const js = [`content-scripts/${id}.js`];
  const matches = [pattern.replace(/\/\*$/, site.path ?? '/*')];
  await browser.scripting.registerContentScripts([
    { id: pattern, js, matches, runAt: 'document_start', persistAcrossSessions: true },
  ]);
  await inject(matches, js);
}

/**
 * Runs a reader in the open tabs of these pages, which loaded before it was there. A page that has one already, or
 * is only just loading, is left alone: a second reader would take the first one's frame down.
 */
export async function inject(matches: string[], files: string[]): Promise<void> {
  for (const { id, status } of await browser.tabs.query({ url: matches })) {
    if (id === undefined || status !== 'complete' || (await isReaderIn(id))) continue;
    try {
      await browser.scripting.executeScript({ target: { tabId: id }, files });
    } catch {
      // A tab that shows an error page or was just closed: its next load gets the reader anyway.
    }
  }
}
