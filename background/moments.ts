import { browser } from '../messages/browser.ts';
import type { Reading } from '../sites/reading.ts';
import { classify } from '../situation/classify.ts';
import { meetingOf } from '../situation/meeting.ts';
import type { Meeting } from '../situation/meeting.ts';
import type { Situation } from '../situation/situation.ts';

/** What a tab's reader last reported. */
export interface Report {
  tabId: number;
  frameId: number;
  /** Of the reader in that page; its frame shows it to prove where it stands. */
  token: string;
  /** The page's, as the browser says. */
  origin: string;
  reading: Reading | null;
}

/** A report and what it means. */
export interface Moment extends Report {
  situation: Situation;
  meeting: Meeting | null;
}

export const NOTHING_OPEN: Situation = { kind: 'none', because: ['nothing is open'] };

/** Of a tab without a reader. */
export const NO_MOMENT: Moment = {
  tabId: -1,
  frameId: 0,
  token: '',
  origin: '',
  reading: null,
  situation: NOTHING_OPEN,
  meeting: null,
};

/**
 * The reports of all tabs, in the browser's session storage: in memory, never on disk, out of reach of content
 * scripts, and still there when the background was put to sleep.
 */
export const moments = {
  async put(report: Report): Promise<Moment> {
    await browser.storage.session.set({ [key(report.tabId)]: report });
    return understood(report);
  },

  async ofTab(tabId: number): Promise<Moment | null> {
    const stored = await browser.storage.session.get(key(tabId));
    const report = stored[key(tabId)] as Report | undefined;
    return report ? understood(report) : null;
  },

  async ofToken(token: string): Promise<Moment | null> {
    return (await this.all()).find((moment) => moment.token === token) ?? null;
  },

  async all(): Promise<Moment[]> {
    const stored = await browser.storage.session.get(null);
    const reports = Object.entries(stored).filter(([name]) => name.startsWith(PREFIX));
    return reports.map(([, report]) => understood(report as Report));
  },

  async forget(tabId: number): Promise<void> {
    await browser.storage.session.remove(key(tabId));
  },
};

const PREFIX = 'tab:';
const key = (tabId: number) => `${PREFIX}${tabId}`;

function understood(report: Report): Moment {
  const situation = report.reading ? classify(report.reading) : NOTHING_OPEN;
  const meeting = report.reading ? meetingOf(report.reading, situation, report.origin) : null;
  return { ...report, situation, meeting };
}
