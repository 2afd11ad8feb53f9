import type { JSX } from 'react';
import { DayField } from './DayField.tsx';
import { PeopleOptions } from './PeopleOptions.tsx';
import { useState } from 'react';
import type { Period } from '../store/timeline.ts';
import type { PeriodChoice } from './evidence-period.ts';
import { choiceOf, periodOf, PERIODS } from './evidence-period.ts';
import type { EvidencePerson } from './EvidencePanel.tsx';
import { say } from '../language/say.ts';
import styles from './EvidencePanel.module.css';

export interface EvidenceChooserProps {
  period: Period;
  onPeriod: (period: Period) => void;
  about: string | null;
  onAbout: (about: string | null) => void;
  people: readonly EvidencePerson[];
  today: string;
}

/** Of which days, and about whom. */
export function EvidenceChooser(props: EvidenceChooserProps): JSX.Element {
  const { period, onPeriod, about, onAbout, people, today } = props;
  const usual = choiceOf(period, today);
  const [isOwn, setOwn] = useState(usual === null);
  const shown = isOwn ? 'own' : (usual ?? 'own');
  return (
    <div className={styles['chooser']}>
      <label>
        {say('evidence.period')}
        <select
          value={shown}
          onChange={(event) => {
            const choice = event.target.value as PeriodChoice | 'own';
            setOwn(choice === 'own');
            if (choice !== 'own') onPeriod(periodOf(choice, today));
          }}
        >
          {PERIODS.map((choice) => (
            <option key={choice} value={choice}>
              {say(`evidence.${choice}`)}
            </option>
          ))}
          <option value="own">{say('evidence.ownDates')}</option>
        </select>
      </label>
      {shown === 'own' && (
        <>
          <label>
            {say('common.from')}
            <DayField
              day={period.from}
              max={period.to}
              onDay={(from) => onPeriod({ ...period, from })}
            />
          </label>
          <label>
            {say('common.to')}
            <DayField
              day={period.to}
              min={period.from}
              onDay={(to) => onPeriod({ ...period, to })}
            />
          </label>
        </>
      )}
      {people.length > 0 && (
        <label>
          {say('evidence.about')}
          <select
            value={about ?? ''}
            onChange={(event) => onAbout(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{say('evidence.me')}</option>
            <PeopleOptions people={people} />
          </select>
        </label>
      )}
    </div>
  );
}
