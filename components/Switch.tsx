import type { JSX } from 'react';
import { useState } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** An on/off setting that acts and shows at once; what the background says of it then has the last word. */
export function Switch({ label, checked, onChange }: SwitchProps): JSX.Element {
  const [told, setTold] = useState(checked);
  const [shown, setShown] = useState(checked);
  if (told !== checked) {
    setTold(checked);
    setShown(checked);
  }
  return (
    <label className={styles['row']}>
      <span>{label}</span>
      <input
        className={styles['switch']}
        type="checkbox"
        role="switch"
        checked={shown}
        aria-checked={shown}
        onChange={(event) => {
          setShown(event.target.checked);
          onChange(event.target.checked);
        }}
      />
    </label>
  );
}
