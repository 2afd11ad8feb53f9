/** The shapes of the calls about where the sidebar stands; see `side-panel.ts`. */
import * as v from 'valibot';
import { HOMES, SIDES } from '../home/standing.ts';
import { count, nothing, token } from './shapes.ts';

/** One entry a call, as in `StandingCalls`. */
export const standingInputs = {
  'frame.set': v.strictObject({
    token,
    open: v.exactOptional(v.boolean()),
    width: v.exactOptional(count),
  }),
  'frame.answer': v.strictObject({ token }),
  'standing.get': nothing,
  'standing.set': v.strictObject({
    home: v.exactOptional(v.picklist(HOMES)),
    side: v.exactOptional(v.picklist(SIDES)),
  }),
  'panel.place': v.strictObject({ windowId: count }),
} as const;
