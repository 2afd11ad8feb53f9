import type { NotebookPlace } from '../messages/notebook-calls.ts';
import { browser } from '../messages/browser.ts';

/** Opens the notebook in a tab of its own. The address names a page and an id, never a person. */
export async function openNotebook(place: NotebookPlace): Promise<void> {
  const hash = 'id' in place ? `${place.page}/${encodeURIComponent(place.id)}` : place.page;
  await browser.tabs.create({ url: browser.runtime.getURL(`notebook.html#/${hash}`) });
}
