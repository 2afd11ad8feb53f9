import type { JSX } from 'react';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { call } from '../../messages/client.ts';
import type { ChangeView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { Answered } from './Answered.tsx';
import { amountWords, daysLeft, doneWords, undoneWords } from '../../components/change-words.ts';
import { Page } from './Page.tsx';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { say } from '../../language/say.ts';
import { momentWords } from '../../language/dates.ts';
import { OfWhat } from '../../components/OfWhat.tsx';
import page from './Page.module.css';
import styles from './BinPage.module.css';

/** What was taken away or changed and can still be undone, the latest first. */
export function BinPage(): JSX.Element {
  const asked = useAsked('change.list', NOTHING);
  const [now] = useState(() => Date.now());
  return (
    <Page title={say('notebook.bin')}>
      <p className={page['quiet']}>{say('bin.hint')}</p>
      <Answered asked={asked}>
        {(changes) =>
          changes.length === 0 ? (
            <p>{say('bin.empty')}</p>
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
  return (
    <li className={styles['line']}>
      <div>
        <p dir="auto">{words}</p>
        <p className={page['hint']}>
          {[amount, momentWords(at), say('bin.daysLeft', { n: days })]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <div className={page['row']}>
        <button
          type="button"
          onClick={() => undoable(() => call('change.undo', { id }), { isUndo: !isUndo })}
        >
          {isUndo ? say('act.redo') : say('bin.restore')}
          <OfWhat what={words} />
        </button>
        <button type="button" onClick={() => setErasing(true)}>
          {say('bin.erase')}
          <OfWhat what={words} />
        </button>
      </div>
      {isErasing && (
        <ConfirmDialog
          title={say('bin.eraseTitle')}
          action={say('bin.eraseAction')}
          onConfirm={() => act(() => call('change.erase', { id }))}
          onClose={() => setErasing(false)}
        >
          <p dir="auto">{words}</p>
          <p>{amount === '' ? say('bin.noUndo') : say('bin.gone', { what: amount })}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
