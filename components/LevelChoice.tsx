import type { JSX } from 'react';
import { LEVELS } from '../content/principle.ts';
import type { Level } from '../content/principle.ts';
import styles from './LevelChoice.module.css';

const LABELS: Record<Level, string> = {
  ic: 'No reports of my own',
  manager: 'Manager',
  senior_manager: 'Senior manager',
  director: 'Director',
  vp: 'VP or above',
};

export interface LevelChoiceProps {
  /** Null until chosen. */
  level: Level | null;
  onChange: (level: Level | null) => void;
}

/** Where the user stands: some advice is right at one level and wrong at another. */
export function LevelChoice({ level, onChange }: LevelChoiceProps): JSX.Element {
  return (
    <label className={styles['row']}>
      <span>My level</span>
      <select
        className={styles['choice']}
        value={level ?? ''}
        onChange={(event) => onChange(LEVELS.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">Not said</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {LABELS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
