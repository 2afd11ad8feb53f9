import { browser as withCallbacks } from 'wxt/browser';
import { browser } from '../messages/browser.ts';
import { inTurn } from './in-turn.ts';

/**
 * The windows a side panel was seen in, in the session's memory: Chromium tells of its panels that there are some, not in which windows
 * (-1; tried with Chromium 156).
 */
const PANELS = 'panels';

/** Notes that a panel stands in this window. */
export async function panelStandsIn(windowId: number): Promise<void> {
  const { [PANELS]: stored } = await browser.storage.session.get(PANELS);
  const known = windowsOf(stored);
  if (!known.includes(windowId)) await keep([...known, windowId]);
}

/** Notes that none does any more. One that the user closed is noted by the first key that finds it gone. */
export async function panelLeft(windowId: number): Promise<void> {
  const { [PANELS]: stored } = await browser.storage.session.get(PANELS);
  await keep(windowsOf(stored).filter((one) => one !== windowId));
}

/** Calls back, in the turn of the caller, with whether a panel stands in this window. */
export function isPanelIn(windowId: number | undefined, tell: (is: boolean) => void): void {
  inTurn(
    (answer: (stored: unknown) => void) =>
      withCallbacks.storage.session.get(PANELS, (all) => answer(all[PANELS])),
    (answer: (count: number) => void) =>
      withCallbacks.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }, ({ length }) =>
        answer(length),
      ),
    (stored, count) => tell(count > 0 && windowsOf(stored).some((one) => one === windowId)),
  );
}

async function keep(windows: number[]): Promise<void> {
  await browser.storage.session.set({ [PANELS]: windows });
}

function windowsOf(stored: unknown): number[] {
  // Nobody but this file writes it.
  return (stored as number[] | undefined) ?? [];
}
