import type { JSX, ReactNode } from 'react';
import { useId, useState } from 'react';
import type { PromiseView } from '../messages/notebook-calls.ts';
import type { PromiseState } from '../store/rows.ts';
import { ageOf } from './promise-age.ts';
import { useEscapeBack } from './use-escape.ts';
import { say } from '../language/say.ts';
import { OfWhat } from './OfWhat.tsx';
import styles from './PromiseItem.module.css';

export interface PromiseItemProps {
  promise: PromiseView;
  /** What the other person is called; null where nobody knows. */
  name: string | null;
  today: string;
  onSet: (state: PromiseState, reason: string) => void;
  /** After its age: with whom, where it was said. */
  children?: ReactNode;
}

/** One promise: whose, what, how long it waits, and the ways to close it. */
export function PromiseItem(props: PromiseItemProps): JSX.Element {
  const { promise, name, today, onSet, children } = props;
  const [dropping, setDropping] = useState(false);
  /** It was closed or opened here: the focus goes to what undoes that, not back to the page's beginning. */
  const [moved, setMoved] = useState(false);
  const { by, text, state } = promise;
  const set = (to: PromiseState, reason: string) => {
    setMoved(true);
    setDropping(false);
    onSet(to, reason);
  };
  if (state !== 'open') {
    return (
      <li className={styles['item']} data-closed="">
        <span className={styles['text']} dir="auto">
          {text}
        </span>{' '}
        <span className={styles['age']}>{closedAs(promise)}</span>{' '}
        <button
          type="button"
          className={styles['act']}
          autoFocus={moved}
          onClick={() => set('open', '')}
        >
          {say('act.openAgain')}
          <OfWhat what={text} />
        </button>
      </li>
    );
  }
  return (
    <li className={styles['item']}>
      <span className={styles['text']} dir="auto">
        <strong>
          {say('common.who', {
            name: by === 'me' ? say('promise.you') : (name ?? say('promise.they')),
          })}
        </strong>{' '}
        {text}
      </span>
      <span className={styles['age']}>
        {ageOf(promise, today)}
        {children}
      </span>
      {dropping ? (
        <Reason
          text={text}
          onDrop={(reason) => set('dropped', reason)}
          onBack={() => setDropping(false)}
        />
      ) : (
        <span className={styles['acts']} role="group" aria-label={say('promise.close', { text })}>
          <button
            type="button"
            className={styles['act']}
            autoFocus={moved}
            onClick={() => set('done', '')}
          >
            {say('promise.done')}
          </button>
          {by === 'me' && (
            <button type="button" className={styles['act']} onClick={() => set('told', '')}>
              {say('promise.doneTold')}
            </button>
          )}
          <button type="button" className={styles['act']} onClick={() => setDropping(true)}>
            {say('promise.dropAsk')}
          </button>
        </span>
      )}
    </li>
  );
}

function Reason(props: {
  text: string;
  onDrop: (reason: string) => void;
  onBack: () => void;
}): JSX.Element {
  const id = useId();
  const [reason, setReason] = useState('');
  useEscapeBack(props.onBack);
  return (
    <form
      className={styles['reason']}
      onSubmit={(event) => {
        event.preventDefault();
        props.onDrop(reason.trim());
      }}
    >
      <label htmlFor={id}>{say('promise.whyDropped')}</label>
      <input
        id={id}
        value={reason}
        autoFocus
        autoComplete="off"
        placeholder={say('promise.whyPlaceholder')}
        onChange={(event) => setReason(event.target.value)}
      />
      <span className={styles['acts']}>
        <button type="submit" className={styles['act']}>
          {say('act.drop')}
        </button>
        <button type="button" className={styles['act']} onClick={props.onBack}>
          {say('promise.keepOpen')}
        </button>
      </span>
    </form>
  );
}

function closedAs({ state, reason }: PromiseView): string {
  switch (state) {
    case 'open':
      return '';
    case 'done':
    case 'told':
      return say(`promise.closed.${state}`);
    case 'dropped':
      return reason === ''
        ? say('promise.closed.dropped')
        : say('promise.closed.droppedFor', { reason });
  }
}
