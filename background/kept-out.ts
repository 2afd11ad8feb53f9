import { browser } from '../messages/browser.ts';
import { moments } from './moments.ts';

/** A frame that a page lets in answers long before, in ms. */
const ANSWERS_WITHIN = 10_000;
/** On the toolbar: there is something, and it is not where it is looked for. */
const MARK = '…';
/** Calm: nothing here is an alarm. */
const GREY = '#6b7280';

const expected = new Set<string>();

/**
 * Waits for the answer of a frame that is to be shown. Where none comes, the page around keeps frames out: the tab gets a
 * mark, and its popup offers the side panel.
 * @param token the frame's
 */
export async function expectFrame(token: string): Promise<void> {
  if (expected.has(token)) return;
  expected.add(token);
  await new Promise((resolve) => {
    setTimeout(resolve, ANSWERS_WITHIN);
  });
  expected.delete(token);
  const report = await moments.reportOf(token);
  if (report?.frame !== 'awaited') return;
  await moments.setFrame(report, 'keptOut');
  const { tabId } = report;
  await browser.action.setBadgeBackgroundColor({ tabId, color: GREY });
  await browser.action.setBadgeText({ tabId, text: MARK });
}

/** Takes the mark away: the frame has come after all. */
export async function clearKeptOut(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: null });
}
