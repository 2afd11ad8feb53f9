import type { JSX } from 'react';
import { PeopleOptions } from './PeopleOptions.tsx';
import { useState } from 'react';
import type { Period } from '../store/timeline.ts';
import type { PeriodChoice } from './evidence-period.ts';
import { choiceOf, periodOf, PERIODS } from './evidence-period.ts';
import type { EvidencePerson } from './EvidencePanel.tsx';
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
        Period
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
              {PERIOD_WORDS[choice]}
            </option>
          ))}
          <option value="own">Own dates</option>
        </select>
      </label>
      {shown === 'own' && (
        <>
          <label>
            From
            <input
              type="date"
              value={period.from}
              max={period.to}
              onChange={({ target: { value } }) => {
                if (value !== '' && value <= period.to) onPeriod({ ...period, from: value });
              }}
            />
          </label>
          <label>
            To
            <input
              type="date"
              value={period.to}
              min={period.from}
              onChange={({ target: { value } }) => {
                if (value !== '' && value >= period.from) onPeriod({ ...period, to: value });
              }}
            />
          </label>
        </>
      )}
      {people.length > 0 && (
        <label>
          About
          <select
            value={about ?? ''}
            onChange={(event) => onAbout(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">me</option>
            <PeopleOptions people={people} />
          </select>
        </label>
      )}
    </div>
  );
}

const PERIOD_WORDS: Record<PeriodChoice, string> = {
  'last-12': 'Last 12 months',
  'this-year': 'This year',
  'last-6': 'Last 6 months',
};
