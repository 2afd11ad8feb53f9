import { useEffect } from 'react';
import { call } from '../../messages/client.ts';

/**
 * Says, once there is something to show, that this frame is here: before that the page around shows nothing in its place.
 * @param token the frame's; null while there is nothing to say
 */
export function useAnswer(token: string | null): void {
  useEffect(() => {
    // Where the extension has gone, the frame goes with it.
    if (token !== null) call('frame.answer', { token }).catch(() => undefined);
  }, [token]);
}
