import type { JSX } from 'react';
import { happened } from '../../systems/loop/draft.ts';
import type { Gap, LoopStanding } from '../../systems/loop/standing.ts';
import { TypedField } from '../TypedField.tsx';
import type { LoopHandlers } from './handlers.ts';
import { say } from '../../language/say.ts';
import { OfWhat } from '../OfWhat.tsx';
import { shortDay } from '../../language/dates.ts';
import styles from './LoopPanel.module.css';

export interface StandingActsProps {
  standing: LoopStanding;
  today: string;
  handlers: LoopHandlers;
  /**
   * What of it. Where the loop has gone on already, what was answered today stands by itself, without the buttons; the rest is
   * among all steps. Default: all.
   */
  part?: 'all' | 'today' | 'rest';
}

/** Step 1: how I am doing was asked, what they said, and what is to get better. */
export function StandingActs(props: StandingActsProps): JSX.Element {
  const { standing, today, handlers, part = 'all' } = props;
  const { onAdd, onType } = handlers;
  const isIn = ({ on }: { on: string }) => part === 'all' || (part === 'today') === (on === today);
  const answer = standing.standing;
  return (
    <>
      {answer && isIn(answer) && (
        <TypedField
          key={answer.id}
          label={say('loop.howSeen')}
          hint={say('loop.askedOn', { day: shortDay(answer.on, today) })}
          value={answer.text}
          rows={2}
          onType={(text) => onType(answer.id, { text })}
        />
      )}
      <ul className={styles['list']}>
        {standing.gaps.filter(isIn).map((gap) => (
          <NamedGap key={gap.id} gap={gap} today={today} handlers={handlers} />
        ))}
      </ul>
      {part !== 'today' && (
        <div className={styles['row']}>
          <button type="button" onClick={() => onAdd(happened('standing', today))}>
            {say('loop.askedDoing')}
          </button>
          <button type="button" onClick={() => onAdd(happened('gap', today))}>
            {say('loop.namedGap')}
          </button>
        </div>
      )}
    </>
  );
}

interface NamedGapProps {
  gap: Gap;
  today: string;
  handlers: LoopHandlers;
}

function NamedGap({ gap, today, handlers }: NamedGapProps): JSX.Element {
  const { id, on, text, closedOn } = gap;
  const { onChange, onType, onRemove } = handlers;
  const about = <OfWhat what={text} />;
  return (
    <li className={styles['ask']}>
      <TypedField
        label={say('loop.getBetterAt')}
        hint={
          closedOn === null
            ? say('loop.namedOn', { day: shortDay(on, today) })
            : say('loop.namedMended', {
                day: shortDay(on, today),
                mended: shortDay(closedOn, today),
              })
        }
        value={text}
        onType={(words) => onType(id, { text: words })}
      />
      <div className={styles['row']}>
        <button
          type="button"
          className={styles['small']}
          onClick={() => onChange(id, { closedOn: closedOn === null ? today : null })}
        >
          {closedOn === null ? say('loop.mended') : say('act.openAgain')}
          {about}
        </button>
        <button type="button" className={styles['small']} onClick={() => onRemove(id)}>
          {say('act.remove')}
          {about}
        </button>
      </div>
    </li>
  );
}
