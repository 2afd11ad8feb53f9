import { principleById, principles } from '../content/corpus.ts';
import { lookUpHits } from '../content/lookup.ts';
import { marksIn } from '../content/marks.ts';
import type { Asked } from '../messages/app-channel.ts';
import { browser } from '../messages/browser.ts';

/** As many as an address bar shows without scrolling. */
const MOST = 5;
const ASKED = 'asked';

/** A line below the address bar. */
interface Suggestion {
  /** What stands in the bar when it is chosen. */
  content: string;
  description: string;
}

/** Where the user wants the page. */
type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The principles for what stands behind the keyword in the address bar, best first. */
export function suggestFor(text: string): Suggestion[] {
  return lookUpHits(text, MOST).flatMap(({ id, terms }) => {
    const principle = principleById(id);
    if (!principle) return [];
    const { title, claim } = principle;
    return [{ content: title, description: described(title, claim, terms) }];
  });
}

/**
 * Opens the page of principles on what was typed or chosen. The words go by the session's memory rather than in the
 * page's address, which would stay in the browser's history.
 */
export async function openFromAddressBar(text: string, where: Where): Promise<void> {
  const chosen = principles.find(({ title }) => title === text);
  const asked: Asked = chosen ? { query: '', open: chosen.id } : { query: text, open: null };
  await browser.storage.session.set({ [ASKED]: asked });
  const url = browser.runtime.getURL('principles.html');
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/** What was asked, once; nothing for a page opened otherwise or loaded again. */
export async function takeAsked(): Promise<Asked> {
  const stored = await browser.storage.session.get(ASKED);
  await browser.storage.session.remove(ASKED);
  return (stored[ASKED] as Asked | undefined) ?? { query: '', open: null };
}

/** Chromium takes XML and marks what matches; Firefox shows the text as it is. */
function described(title: string, claim: string, terms: readonly string[]): string {
  if (import.meta.env.FIREFOX) return `${title}: ${claim}`;
  const marked = marksIn(title, terms)
    .map(({ text, marked: isMarked }) => (isMarked ? `<match>${xml(text)}</match>` : xml(text)))
    .join('');
  return `${marked} <dim>${xml(claim)}</dim>`;
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
