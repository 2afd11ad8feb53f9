import type { Input, Output } from '../messages/app-channel.ts';
import { browser } from '../messages/browser.ts';
import type { StandingCalls } from '../messages/side-panel.ts';
import { frameState, refreshFrames } from './frame-state.ts';
import { clearKeptOut } from './kept-out.ts';
import { moments } from './moments.ts';
import { panelStandsIn } from './open-panels.ts';
import { placeFrames } from './place-frames.ts';
import { readSettings, writeSettings } from './settings.ts';
import { announce, frameIn, hasReader } from './tabs.ts';

type Handlers = { [N in keyof StandingCalls]: (input: Input<N>) => Promise<Output<N>> };

/** Answers the calls about where the sidebar stands. */
export function standingDesk(): Handlers {
  return {
    async 'frame.set'({ token, open, width }) {
      const report = await moments.reportOf(token);
      if (report) await placeFrames(report.origin, { open, width });
      return null;
    },

    async 'frame.answer'({ token }) {
      const report = await moments.reportOf(token);
      if (!report || report.frame === 'answered') return null;
      await moments.setFrame(report, 'answered');
      if (report.frame === 'keptOut') await clearKeptOut(report.tabId);
      const [moment, settings] = await Promise.all([moments.ofToken(token), readSettings()]);
      const isTold = moment !== null && (await frameIn(moment, frameState(moment, settings)));
      // A page that was loaded ahead is another frame of its tab once it is in front: whoever is there now says so.
      if (!isTold) await hasReader(report.tabId);
      return null;
    },

    async 'standing.get'() {
      const { home, side } = await readSettings();
      return { home, side };
    },

    async 'standing.set'(change) {
      await writeSettings(change);
      await refreshFrames(await readSettings(), null);
      await announce();
      return null;
    },

    async 'panel.place'({ windowId }) {
      await panelStandsIn(windowId);
      const [tab] = await browser.tabs.query({ active: true, windowId });
      if (tab?.id === undefined || !(await hasReader(tab.id))) return null;
      return { tabId: tab.id };
    },
  };
}
