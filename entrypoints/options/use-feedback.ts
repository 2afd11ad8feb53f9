import { useEffect, useState } from 'react';
import type { FeedbackView } from '../../messages/app-channel.ts';
import { call, onChanged } from '../../messages/client.ts';
import { asFailure } from '../../components/use-asked.ts';

export interface OpenFeedback {
  /** Newest first, those taken back while this page is open among them; null before the first answer. */
  rows: readonly FeedbackView[] | null;
  /** Ids of rows taken back. */
  withdrawn: ReadonlySet<string>;
  /** A sentence for people, or null. */
  failure: string | null;
  withdraw: (view: FeedbackView) => void;
  restore: (view: FeedbackView) => void;
}

/** Everything said of the advice. What is taken back stays in the list, to be put back, until the page is closed. */
export function useFeedback(): OpenFeedback {
  const [kept, setKept] = useState<readonly FeedbackView[] | null>(null);
  const [removed, setRemoved] = useState<readonly FeedbackView[]>([]);
  const [failure, setFailure] = useState<string | null>(null);

  const trying = (action: Promise<unknown>) => {
    setFailure(null);
    action.catch((error: unknown) => {
      setFailure(asFailure(error).message);
    });
  };

  useEffect(() => {
    const load = () => {
      call('feedback.list', {}).then(
        (rows) => setKept(rows),
        (error: unknown) => setFailure(asFailure(error).message),
      );
    };
    load();
    return onChanged(load);
  }, []);

  const keptIds = new Set(kept?.map(({ row }) => row.id));
  const gone = removed.filter(({ row }) => !keptIds.has(row.id));
  return {
    rows: kept && [...kept, ...gone].toSorted((a, b) => b.row.givenAt - a.row.givenAt),
    withdrawn: new Set(gone.map(({ row }) => row.id)),
    failure,
    withdraw: (view) => {
      setRemoved((before) => [...before.filter(({ row }) => row.id !== view.row.id), view]);
      trying(call('feedback.withdraw', { id: view.row.id }));
    },
    restore: (view) => trying(call('feedback.restore', { feedback: view.row })),
  };
}
