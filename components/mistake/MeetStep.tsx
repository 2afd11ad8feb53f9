import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { HowMet } from '../../systems/mistake/mistake.ts';
import { MEETINGS } from '../../systems/mistake/mistake.ts';
import { localDay } from '../../notes/local-day.ts';
import { shortDay } from '../promise-age.ts';
import type { StepProps } from './mistake-acts.ts';
import styles from './Mistake.module.css';

/** How and when the two have spoken. */
export function MeetStep({ mistake, now, acts }: StepProps): JSX.Element {
  const id = useId();
  const today = localDay(now);
  const [how, setHow] = useState<HowMet>('in-person');
  const [on, setOn] = useState(today);
  const { met, metOn } = mistake;
  if (met !== null) {
    return (
      <div className={styles['row']}>
        <p>
          You spoke {MET[met]}
          {metOn !== null && `, ${shortDay(metOn, today)}`}.
        </p>
        <button type="button" onClick={() => acts.onChange({ met: null, metOn: null })}>
          Not so
        </button>
      </div>
    );
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        acts.onChange({ met: how, metOn: on === '' ? null : on });
      }}
    >
      <fieldset className={styles['choices']}>
        <legend className="visually-hidden">How you spoke</legend>
        {MEETINGS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-how`}
              checked={how === one}
              onChange={() => setHow(one)}
            />{' '}
            {MET[one]}
          </label>
        ))}
      </fieldset>
      <div className={styles['row']}>
        <label>
          On <input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        <button type="submit">We have spoken</button>
      </div>
    </form>
  );
}

const MET: Record<HowMet, string> = { 'in-person': 'in person', video: 'by video' };
