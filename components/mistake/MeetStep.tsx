import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { HowMet } from '../../systems/mistake/mistake.ts';
import { MEETINGS } from '../../systems/mistake/mistake.ts';
import { localDay } from '../../notes/local-day.ts';
import type { StepProps } from './mistake-acts.ts';
import { say } from '../../language/say.ts';
import { shortDay } from '../../language/dates.ts';
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
          {metOn === null
            ? say(`mistake.spoke.${met}`)
            : say(`mistake.spokeOn.${met}`, { day: shortDay(metOn, today) })}
        </p>
        <button type="button" onClick={() => acts.onChange({ met: null, metOn: null })}>
          {say('mistake.notSo')}
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
        <legend className="visually-hidden">{say('mistake.howSpoke')}</legend>
        {MEETINGS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-how`}
              checked={how === one}
              onChange={() => setHow(one)}
            />{' '}
            {say(`mistake.met.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles['row']}>
        <label>
          {say('common.on')}{' '}
          <input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </label>
        <button type="submit">{say('mistake.haveSpoken')}</button>
      </div>
    </form>
  );
}
