import { useEffect, useState } from 'react';
import type { MomentView, Place } from '../../messages/app-channel.ts';
import { call, CallFailed, onChanged } from '../../messages/client.ts';

/** The moment of a place, kept up to date; `failure` is a sentence for people. */
export function useMoment(place: Place | null): {
  moment: MomentView | null;
  failure: string | null;
} {
  const [moment, setMoment] = useState<MomentView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    if (!place) return undefined;
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const mine = asked;
      try {
        const view = await call('moment', place);
        if (mine === asked) {
          setMoment(view);
          setFailure(null);
        }
      } catch (error) {
        if (mine === asked) setFailure(error instanceof CallFailed ? error.message : String(error));
      }
    };
    void ask();
    return onChanged(() => void ask());
  }, [place]);

  return { moment, failure };
}
