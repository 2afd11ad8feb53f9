import type { JSX } from 'react';
import type { Ask } from '../../systems/loop/asks.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import { shortDay } from '../promise-age.ts';
import { TypedField } from '../TypedField.tsx';
import type { LoopHandlers } from './handlers.ts';
import styles from './LoopPanel.module.css';

export interface DeliverActsProps {
  standing: LoopStanding;
  today: string;
  handlers: LoopHandlers;
}

/** So many stand open; the others are one tap away. */
const AT_ONCE = 3;

/** Step 3: what was taken on, in their words, and that it is done. */
export function DeliverActs({ standing, today, handlers }: DeliverActsProps): JSX.Element {
  const open = standing.asks.filter(({ state }) => state === 'open');
  const item = (ask: Ask) => (
    <OpenAsk key={ask.id} ask={ask} way={standing.way} today={today} handlers={handlers} />
  );
  const [first, others] = [open.slice(0, AT_ONCE), open.slice(AT_ONCE)];
  if (open.length === 0) {
    return (
      <div className={styles['row']}>
        <button type="button" onClick={() => handlers.onAdd(happened('delivered', today))}>
          Delivered today
        </button>
      </div>
    );
  }
  return (
    <>
      <ul className={styles['list']}>{first.map(item)}</ul>
      {others.length > 0 && (
        <details className={styles['fold']}>
          <summary>{others.length === 1 ? 'One more' : `${others.length} more`}</summary>
          <ul className={styles['list']}>{others.map(item)}</ul>
        </details>
      )}
    </>
  );
}

interface OpenAskProps {
  ask: Ask;
  way: LoopStanding['way'];
  today: string;
  handlers: LoopHandlers;
}

function OpenAsk({ ask, way, today, handlers }: OpenAskProps): JSX.Element {
  const { id, from, on, text, promiseId } = ask;
  const { onAdd, onKeep } = handlers;
  const deliver = () => {
    if (promiseId !== null && onKeep) onKeep(promiseId);
    else onAdd(happened(way === 'ask' ? 'delivered' : 'acted', today, { text, promiseId }));
  };
  return (
    <li className={styles['ask']}>
      {from === 'entry' ? (
        <TypedField
          label={way === 'ask' ? 'They said…' : 'What I took on'}
          hint={`From ${shortDay(on, today)}${promiseId === null ? '' : ', promised'}`}
          value={text}
          rows={2}
          onType={(words) => handlers.onType(id, { text: words })}
        />
      ) : (
        <p>
          <span dir="auto">{text}</span>{' '}
          <span className={styles['hint']}>promised {shortDay(on, today)}</span>
        </p>
      )}
      <div className={styles['row']}>
        <button type="button" onClick={deliver}>
          Delivered<span className="visually-hidden">: {text}</span>
        </button>
      </div>
    </li>
  );
}
