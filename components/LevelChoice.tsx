import type { JSX } from 'react';
import { LEVELS } from '../content/principle.ts';
import type { Level } from '../content/principle.ts';
import { say } from '../language/say.ts';
import styles from './LevelChoice.module.css';

export interface LevelChoiceProps {
  /** Null until chosen. */
  level: Level | null;
  onChange: (level: Level | null) => void;
}

/** Where the user stands: some advice is right at one level and wrong at another. */
export function LevelChoice({ level, onChange }: LevelChoiceProps): JSX.Element {
  return (
    <label className={styles['row']}>
      <span>{say('level.label')}</span>
      <select
        className={styles['choice']}
        value={level ?? ''}
        onChange={(event) => onChange(LEVELS.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">{say('level.unsaid')}</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {say(`level.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
