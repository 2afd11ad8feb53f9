import type { JSX } from 'react';
import type { Ask } from '../../systems/loop/asks.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import { TypedField } from '../TypedField.tsx';
import type { LoopHandlers } from './handlers.ts';
import { say } from '../../language/say.ts';
import { OfWhat } from '../OfWhat.tsx';
import { shortDay } from '../../language/dates.ts';
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
          {say('loop.deliveredToday')}
        </button>
      </div>
    );
  }
  return (
    <>
      <ul className={styles['list']}>{first.map(item)}</ul>
      {others.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('loop.more', { n: others.length })}</summary>
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
          label={way === 'ask' ? say('loop.theySaid') : say('loop.tookOn')}
          hint={say(promiseId === null ? 'loop.fromDay' : 'loop.fromDayPromised', {
            day: shortDay(on, today),
          })}
          value={text}
          rows={2}
          onType={(words) => handlers.onType(id, { text: words })}
        />
      ) : (
        <p>
          <span dir="auto">{text}</span>{' '}
          <span className={styles['hint']}>
            {say('loop.promisedOn', { day: shortDay(on, today) })}
          </span>
        </p>
      )}
      <div className={styles['row']}>
        <button type="button" onClick={deliver}>
          {say('loop.delivered')}
          <OfWhat what={text} />
        </button>
      </div>
    </li>
  );
}
