import { browser } from '../messages/browser.ts';
import type { Reading } from '../sites/reading.ts';
import type { Meeting } from '../situation/meeting.ts';
import type { Situation } from '../situation/situation.ts';
import { sameData } from './same-data.ts';
import type { Now } from './settings.ts';
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
  /** Its lines run from right to left. */
  isRtl: boolean;
  reading: Reading | null;
  /** Its reader finds nothing of what it looks for. */
  unreadable: boolean;
}

/** What is known of the frame that stands for a report: its page has answered, or did not where it should have. */
export type FrameKnown = 'awaited' | 'answered' | 'keptOut';

/** A report, and how its frame is doing. */
export interface Kept extends Report {
  frame: FrameKnown;
}

/** A report and what it means. */
export interface Moment extends Kept {
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
  isRtl: false,
  frame: 'awaited',
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
  /** Keeps a report, and says what it means, and whether it says anything new; null where its reader is no longer heard. */
  async put(report: Report): Promise<{ moment: Moment; isNews: boolean } | null> {
    const [stored, settings] = await Promise.all([
      browser.storage.session.get(null),
      readSettings(),
    ]);
    if (silencedIn(stored).includes(report.token)) return null;
    const gone = goneWith(report, reportsIn(stored));
    const before = (stored[key(report)] as Report | undefined) ?? report;
    const framesGone = [...gone, before].filter(({ token }) => token !== report.token);
    const [moment] = await Promise.all([
      understood(withFrame(report, stored), settings),
      browser.storage.session.set({ [key(report)]: report }),
      browser.storage.session.remove([...gone.map(key), ...framesGone.map(frameKey)]),
    ]);
    return { moment, isNews: !sameData(stored[key(report)], report) };
  },

  /** What is on screen in a tab: of its frames the one that means something, the page itself first. */
  async ofTab(tabId: number): Promise<Moment | null> {
    const [reports, settings] = await Promise.all([this.reports(), readSettings()]);
    const here = reports.filter((report) => report.tabId === tabId);
    const inOrder = await Promise.all(
      here.toSorted((a, b) => a.frameId - b.frameId).map((report) => understood(report, settings)),
    );
    return inOrder.find(({ situation }) => situation.kind !== 'none') ?? inOrder[0] ?? null;
  },

  async ofToken(token: string): Promise<Moment | null> {
    const [report, settings] = await Promise.all([this.reportOf(token), readSettings()]);
    return report && understood(report, settings);
  },

  async all(): Promise<Moment[]> {
    const [reports, settings] = await Promise.all([this.reports(), readSettings()]);
    return Promise.all(reports.map((report) => understood(report, settings)));
  },

  /** Where the reader with this token is, without what its page means. */
  async reportOf(token: string): Promise<Kept | null> {
    return (await this.reports()).find((report) => report.token === token) ?? null;
  },

  /** What is known of the frame that stands for a report, as long as its reader lives. */
  async setFrame(report: Report, known: FrameKnown): Promise<void> {
    await browser.storage.session.set({ [frameKey(report)]: known });
  },

  async reports(): Promise<Kept[]> {
    return reportsIn(await browser.storage.session.get(null));
  },

  /** Of a tab that was closed. */
  async forget(tabId: number): Promise<void> {
    const here = (await this.reports()).filter((report) => report.tabId === tabId);
    await browser.storage.session.remove(here.flatMap(keys));
  },

  /** Forgets what a reader has said, and hears it no more: its page may no longer be read. */
  async silence(moment: Report): Promise<void> {
    const tokens = silencedIn(await browser.storage.session.get(SILENCED));
    await browser.storage.session.set({ [SILENCED]: [...tokens, moment.token] });
    await browser.storage.session.remove(keys(moment));
  },
};

type Stored = Readonly<Record<string, unknown>>;

function reportsIn(stored: Stored): Kept[] {
  return Object.entries(stored)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([, report]) => withFrame(report as Report, stored));
}

/** What is kept of a frame is of one reader alone: the next one in the same place has a frame of its own. */
function withFrame(report: Report, stored: Stored): Kept {
  const known = stored[frameKey(report)] as FrameKnown | undefined;
  return { ...report, frame: known ?? 'awaited' };
}

function silencedIn(stored: Stored): readonly string[] {
  return (stored[SILENCED] as string[] | undefined) ?? [];
}

/** A new page in the tab has taken all frames of the one before with it; a page that was loaded ahead is now elsewhere. */
function goneWith(report: Report, reports: readonly Report[]): Report[] {
  const { tabId, frameId, token } = report;
  const isNewPage =
    frameId === 0 &&
    reports.some((one) => one.tabId === tabId && one.frameId === 0 && one.token !== token);
  return reports.filter((one) =>
    one.token === token
      ? key(one) !== key(report)
      : isNewPage && one.tabId === tabId && one.frameId !== 0,
  );
}

const SILENCED = 'silenced';
const PREFIX = 'tab:';
type Spot = Pick<Report, 'tabId' | 'frameId'>;
const key = ({ tabId, frameId }: Spot) => `${PREFIX}${tabId}:${frameId}`;
const frameKey = ({ token }: Pick<Report, 'token'>) => `frame:${token}`;
const keys = (report: Report) => [key(report), frameKey(report)];

/** What a report means. All that is known of words and tools is got ready when a page is first to be understood. */
async function understood(report: Kept, { ownAddresses }: Now): Promise<Moment> {
  const { understand } = await import('./understand.ts');
  return understand(report, ownAddresses);
}
