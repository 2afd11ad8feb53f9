import type { FrameState } from '../messages/page-channel.ts';
import type { Moment } from './moments.ts';
import { moments } from './moments.ts';
import type { Now } from './settings.ts';
import { isOff, placementOf } from './settings.ts';
import { frameIn } from './tabs.ts';

/** How the frame of this moment stands. */
export function frameState(moment: Moment, settings: Now): FrameState {
  const show = moment.situation.kind !== 'none' && !isOff(settings, moment.origin);
  return { channel: 'frame', show, ...placementOf(settings, moment.origin) };
}

/** Tells the readers of an origin, or of all, how their frames stand now. */
export async function refreshFrames(settings: Now, origin: string | null): Promise<void> {
  const concerned = (await moments.all()).filter(
    (moment) => origin === null || moment.origin === origin,
  );
  await Promise.all(concerned.map((moment) => frameIn(moment, frameState(moment, settings))));
}
