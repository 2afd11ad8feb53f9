import { useEffect, useRef, useState } from 'react';
import type { MomentView, Place } from '../../messages/app-channel.ts';
import { call, onChanged } from '../../messages/client.ts';
import { asFailure } from '../../components/use-asked.ts';

/** Longest a browser's timer can wait, in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * The moment of a place, kept up to date, by the clock too; `failure` is a sentence for people.
 * @param first what has been asked of the first place already
 */
export function useMoment(
  place: Place | null,
  first: Promise<MomentView> | null,
): { moment: MomentView | null; failure: string | null } {
  const [seen, setSeen] = useState<{ place: Place; moment: MomentView } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const early = useRef(first);

  useEffect(() => {
    if (!place) return undefined;
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      asked += 1;
      const mine = asked;
      try {
        const begun = early.current;
        early.current = null;
        const view = await (begun ?? call('moment', place));
        if (mine === asked) {
          setSeen({ place, moment: view });
          setFailure(null);
          clearTimeout(timer);
          if (view.phaseEnds !== null) {
            const wait = Math.min(Math.max(view.phaseEnds - Date.now(), 1_000), LONGEST_WAIT);
            timer = setTimeout(() => void ask(), wait);
          }
        }
      } catch (error) {
        if (mine === asked) setFailure(asFailure(error).message);
      }
    };
    void ask();
    const stop = onChanged(() => void ask());
    return () => {
      stop();
      asked += 1; // what is still on its way comes too late
      clearTimeout(timer);
    };
  }, [place]);

  // Of another tab nothing is shown, not even until the answer is there.
  return { moment: seen?.place === place ? seen.moment : null, failure };
}
