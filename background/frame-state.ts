import type { FrameState } from '../messages/page-channel.ts';
import type { Moment } from './moments.ts';
import type { Settings } from './settings.ts';
import { isOff, placementOf } from './settings.ts';

/** How the frame of this moment stands. */
export function frameState(moment: Moment, settings: Settings): FrameState {
  const show = moment.situation.kind !== 'none' && !isOff(settings, moment.origin);
  return { channel: 'frame', show, ...placementOf(settings, moment.origin) };
}
