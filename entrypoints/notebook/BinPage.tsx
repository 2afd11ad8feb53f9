import type { JSX } from 'react';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { call } from '../../messages/client.ts';
import type { ChangeView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { Answered } from './Answered.tsx';
import { amountWords, daysLeft, doneWords, undoneWords } from '../../components/change-words.ts';
import { momentWords } from './days.ts';
import { Page } from './Page.tsx';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import page from './Page.module.css';
import styles from './BinPage.module.css';

/** What was taken away or changed and can still be undone, the latest first. */
export function BinPage(): JSX.Element {
  const asked = useAsked('change.list', NOTHING);
  const [now] = useState(() => Date.now());
  return (
    <Page title="Bin">
      <p className={page['quiet']}>
        What you delete, merge or split stays here for 30 days, then it is erased.
      </p>
      <Answered asked={asked}>
        {(changes) =>
          changes.length === 0 ? (
            <p>The bin is empty.</p>
          ) : (
            <ul className={page['list']}>
              {changes.map((change) => (
                <BinLine key={change.changeId} change={change} now={now} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}

function BinLine({ change, now }: { change: ChangeView; now: number }): JSX.Element {
  const { act, undoable } = useActs();
  const [isErasing, setErasing] = useState(false);
  const { changeId: id, at, erasedAt, isUndo } = change;
  const words = isUndo ? undoneWords(change) : doneWords(change);
  const amount = amountWords(change);
  const days = daysLeft(erasedAt, now);
  const label = `: ${words}`;
  return (
    <li className={styles['line']}>
      <div>
        <p dir="auto">{words}</p>
        <p className={page['hint']}>
          {[amount, momentWords(at), days === 1 ? 'one day left' : `${days} days left`]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <div className={page['row']}>
        <button
          type="button"
          onClick={() => undoable(() => call('change.undo', { id }), { isUndo: !isUndo })}
        >
          {isUndo ? 'Do it again' : 'Restore'}
          <span className="visually-hidden">{label}</span>
        </button>
        <button type="button" onClick={() => setErasing(true)}>
          Erase for good…<span className="visually-hidden">{label}</span>
        </button>
      </div>
      {isErasing && (
        <ConfirmDialog
          title="Erase for good?"
          action="Erase"
          onConfirm={() => act(() => call('change.erase', { id }))}
          onClose={() => setErasing(false)}
        >
          <p dir="auto">{words}</p>
          <p>
            {amount === '' ? 'It cannot be undone any more.' : `Gone for good: ${amount}.`} Nothing
            brings this back.
          </p>
        </ConfirmDialog>
      )}
    </li>
  );
}
