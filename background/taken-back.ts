import { mayRead, syncAddedSites } from './added-sites.ts';
import { moments } from './moments.ts';
import { announce, hasReader } from './tabs.ts';

/**
 * A permission was taken back. Readers that are already running in such pages would go on: they are heard no more, and
 * told so. Loaded anew by the user's own click on the toolbar, which Firefox takes for leave to read once, a page has
 * another reader, and that is heard.
 */
export async function permissionTakenBack(): Promise<void> {
  await syncAddedSites();
  const all = await moments.reports();
  for (const report of all) {
    if (!(await mayRead(report.origin))) await moments.silence(report);
  }
  await Promise.all([...new Set(all.map(({ tabId }) => tabId))].map(hasReader));
  await announce();
}
