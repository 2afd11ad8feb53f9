/** The calls about where the sidebar stands: beside a page, or in the browser's own side panel. */
import type { Home, SideChoice } from '../home/standing.ts';

/** What the user chose. */
export interface Standing {
  home: Home;
  side: SideChoice;
}

export interface StandingCalls {
  'frame.set': (change: { token: string; open?: boolean; width?: number }) => null;
  /** The frame has something to show: from now on it may be seen. */
  'frame.answer': (frame: { token: string }) => null;
  'standing.get': (nothing: Record<string, never>) => Standing;
  'standing.set': (change: Partial<Standing>) => null;
  /** The tab the side panel of a window is beside; null where its page has no reader. Only a side panel may ask. */
  'panel.place': (panel: { windowId: number }) => { tabId: number } | null;
}
