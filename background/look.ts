import type { Look } from '../messages/data-calls.ts';
import { refreshFrames } from './frame-state.ts';
import { readSettings, writeHidden } from './settings.ts';
import { announce } from './tabs.ts';

/** How the pages are to look now. */
export async function look(): Promise<Look> {
  const { neutral, isHidden } = await readSettings();
  return { neutral, hidden: isHidden };
}

/** Hides everything at once, in all pages, or shows it again. */
export async function setHidden(hidden: boolean): Promise<void> {
  await writeHidden(hidden);
  await Promise.all([refreshFrames(await readSettings(), null), announce()]);
}

/** The panic key: hides everything, and shows it again when it is pressed once more. */
export async function switchHidden(): Promise<void> {
  await setHidden(!(await readSettings()).isHidden);
}
