import { sideIn } from '../home/standing.ts';
import type { FrameState } from '../messages/page-channel.ts';
import type { Moment } from './moments.ts';
import { moments } from './moments.ts';
import type { Now } from './settings.ts';
import { isOff, placementOf } from './settings.ts';
import { frameIn } from './tabs.ts';

/** How the frame of this moment stands. */
export function frameState(moment: Moment, settings: Now): FrameState {
  const isInPage = settings.home === 'page';
  return {
    channel: 'frame',
    show: isInPage && moment.situation.kind !== 'none' && !isOff(settings, moment.origin),
    answered: moment.frame === 'answered',
    side: isInPage ? sideIn(settings.side, moment.isRtl) : null,
    ...placementOf(settings, moment.origin),
  };
}

/** Tells the readers of an origin, or of all, how their frames stand now. */
export async function refreshFrames(settings: Now, origin: string | null): Promise<void> {
  const concerned = (await moments.all()).filter(
    (moment) => origin === null || moment.origin === origin,
  );
  await Promise.all(concerned.map((moment) => frameIn(moment, frameState(moment, settings))));
}
