import { useCallback, useState } from 'react';
import { asFailure } from '../../components/use-asked.ts';

/** What could not be done, until it is tried again. */
export interface Failed {
  id: string;
  message: string;
  about: string;
  retry: () => void;
}

/** Does something about the user's own words; where it fails, the words stay on screen. */
export type Act = (about: string, action: () => Promise<unknown>) => void;

/** How the sidebar does what is not typing, and what of it has failed while this page is open. */
export function useActs(): { failed: readonly Failed[]; act: Act } {
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const act = useCallback<Act>((about, action) => {
    const attempt = () => {
      action().catch((error: unknown) => {
        const id = crypto.randomUUID();
        const message = asFailure(error).message;
        const retry = () => {
          setFailed((all) => all.filter((one) => one.id !== id));
          attempt();
        };
        setFailed((all) => [...all, { id, message, about, retry }]);
      });
    };
    attempt();
  }, []);
  return { failed, act };
}
