import { useState } from 'react';
import type { Verdict } from '../../content/memory.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { asFailure } from '../../components/use-asked.ts';

/** A verdict given in this meeting while this page is open. */
export interface Given {
  id: string;
  principle: string;
  verdict: Verdict;
}

export interface OpenVerdicts {
  given: readonly Given[];
  /** A sentence for people where the last one could not be kept. */
  failure: string | null;
  give: (principle: string, verdict: Verdict) => void;
  withdraw: (id: string) => void;
}

/** What the user says of the advice of the meeting on screen; forgotten here when another takes its place. */
export function useVerdicts({ meeting, person }: MomentView): OpenVerdicts {
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [failure, setFailure] = useState<string | null>(null);

  const key = meeting ? `${meeting.series} ${meeting.occurrence}` : '';
  const [shown, setShown] = useState(key);
  if (shown !== key) {
    setShown(key);
    setGiven([]);
    setFailure(null);
  }

  const trying = (action: Promise<void>) => {
    setFailure(null);
    action.catch((error: unknown) => {
      setFailure(asFailure(error).message);
    });
  };

  const give = (principle: string, verdict: Verdict) => {
    if (!meeting) return;
    const { series, occurrence } = meeting;
    const counterpart = person && { id: person.id, name: person.name, email: person.email };
    const edit = { principle, verdict, series, occurrence, counterpart };
    trying(
      call('feedback.give', edit).then(({ id }) => {
        setGiven((before) => [{ id, principle, verdict }, ...before]);
      }),
    );
  };

  const withdraw = (id: string) => {
    trying(
      call('feedback.withdraw', { id }).then(() => {
        setGiven((before) => before.filter((one) => one.id !== id));
      }),
    );
  };

  return { given, failure, give, withdraw };
}
