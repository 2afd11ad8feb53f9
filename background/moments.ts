import { browser } from '../messages/browser.ts';
import { siteById, siteOf } from '../sites/index.ts';
import type { Reading } from '../sites/reading.ts';
import { classify } from '../situation/classify.ts';
import { meetingOf } from '../situation/meeting.ts';
import type { Meeting } from '../situation/meeting.ts';
import { withMe } from '../situation/people.ts';
import type { Situation } from '../situation/situation.ts';
import { readSettings } from './settings.ts';
import { message } from '../language/message.ts';

/** What the reader of a page, or of a frame in it, last reported. */
export interface Report {
  tabId: number;
  frameId: number;
  /** Of the reader in that page; its frame shows it to prove where it stands. */
  token: string;
  /** The page's, as the browser says. */
  origin: string;
  reading: Reading | null;
  /** Its reader finds nothing of what it looks for. */
  unreadable: boolean;
}

/** A report and what it means. */
export interface Moment extends Report {
  situation: Situation;
  meeting: Meeting | null;
  /** Something is there that Loopside should be able to read and cannot. */
  trouble: boolean;
}

export const NOTHING_OPEN: Situation = { kind: 'none', because: [message('reason.nothingOpen')] };

/** Of a tab without a reader. */
export const NO_MOMENT: Moment = {
  tabId: -1,
  frameId: 0,
  token: '',
  origin: '',
  reading: null,
  unreadable: false,
  situation: NOTHING_OPEN,
  meeting: null,
  trouble: false,
};

/**
 * The reports of all tabs, in the browser's session storage: in memory, never on disk, out of reach of content
 * scripts, and still there when the background was put to sleep.
 */
export const moments = {
  async put(report: Report): Promise<Moment> {
    // A new page in the tab has taken all frames of the one before with it.
    if (report.frameId === 0) await this.forgetFrames(report);
    await browser.storage.session.set({ [key(report)]: report });
    return understood(report, await own());
  },

  /** What is on screen in a tab: of its frames the one that means something, the page itself first. */
  async ofTab(tabId: number): Promise<Moment | null> {
    const here = (await this.all()).filter((moment) => moment.tabId === tabId);
    const inOrder = here.toSorted((a, b) => a.frameId - b.frameId);
    return inOrder.find(({ situation }) => situation.kind !== 'none') ?? inOrder[0] ?? null;
  },

  async ofToken(token: string): Promise<Moment | null> {
    return (await this.all()).find((moment) => moment.token === token) ?? null;
  },

  async all(): Promise<Moment[]> {
    const stored = await browser.storage.session.get(null);
    const reports = Object.entries(stored).filter(([name]) => name.startsWith(PREFIX));
    const mine = await own();
    return reports.map(([, report]) => understood(report as Report, mine));
  },

  /** Of a tab that was closed. */
  async forget(tabId: number): Promise<void> {
    const here = (await this.all()).filter((moment) => moment.tabId === tabId);
    await browser.storage.session.remove(here.map(key));
  },

  /** Forgets what a reader has said, and hears it no more: its page may no longer be read. */
  async silence(moment: Report): Promise<void> {
    const tokens = await silenced();
    await browser.storage.session.set({ [SILENCED]: [...tokens, moment.token] });
    await browser.storage.session.remove(key(moment));
  },

  async isSilenced(token: string): Promise<boolean> {
    return (await silenced()).includes(token);
  },

  async forgetFrames({ tabId, token }: Report): Promise<void> {
    const here = (await this.all()).filter((moment) => moment.tabId === tabId);
    const isNewPage = here.some((moment) => moment.frameId === 0 && moment.token !== token);
    const frames = here.filter(({ frameId }) => frameId !== 0);
    if (isNewPage) await browser.storage.session.remove(frames.map(key));
  },
};

async function silenced(): Promise<string[]> {
  const stored = await browser.storage.session.get(SILENCED);
  return (stored[SILENCED] as string[] | undefined) ?? [];
}

const SILENCED = 'silenced';
const PREFIX = 'tab:';
const key = ({ tabId, frameId }: Pick<Report, 'tabId' | 'frameId'>) =>
  `${PREFIX}${tabId}:${frameId}`;

/** The addresses the user has called their own. */
async function own(): Promise<readonly string[]> {
  return (await readSettings()).ownAddresses;
}

function understood(report: Report, mine: readonly string[]): Moment {
  const { origin, unreadable } = report;
  const reading = report.reading && withMe(report.reading, mine);
  const situation = reading ? classify(reading) : NOTHING_OPEN;
  const meeting = reading ? meetingOf(reading, situation, origin) : null;
  return {
    ...report,
    reading,
    situation,
    meeting,
    trouble: unreadable || (!!reading && isBare(reading)),
  };
}

/** The address is that of a review, an interview or an incident, and not one heading was found. */
function isBare({ url, headings, event }: Reading): boolean {
  if (event || url === undefined || !URL.canParse(url) || headings?.length) return false;
  const address = new URL(url);
  const id = siteOf(address);
  return typeof (id && siteById(id).says?.(address)) === 'object';
}
