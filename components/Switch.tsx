import type { JSX } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** An on/off setting that acts at once. */
export function Switch({ label, checked, onChange }: SwitchProps): JSX.Element {
  return (
    <label className={styles['row']}>
      <span>{label}</span>
      <input
        className={styles['switch']}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
