import { within } from '../home/geometry.ts';
import { refreshFrames } from './frame-state.ts';
import type { Placement } from './settings.ts';
import { placementOf, readSettings, writeSettings } from './settings.ts';
import { announce } from './tabs.ts';

/** Opens, folds or widens the frames of an origin, and keeps it so; what is not said stays as it is. */
export async function placeFrames(
  origin: string,
  { open, width }: { [K in keyof Placement]?: Placement[K] | undefined },
): Promise<void> {
  const settings = await readSettings();
  const before = placementOf(settings, origin);
  const placement = {
    open: open ?? before.open,
    width: within(width ?? before.width),
  };
  const placements = { ...settings.placements, [origin]: placement };
  await writeSettings({ placements });
  await refreshFrames({ ...settings, placements }, origin);
  await announce();
}
