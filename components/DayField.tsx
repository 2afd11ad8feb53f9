import type { JSX } from 'react';
import { useEffect, useRef } from 'react';

export interface DayFieldProps {
  /** YYYY-MM-DD, as are `min` and `max`. */
  day: string;
  min?: string;
  max?: string;
  /** A whole day, within `min` and `max`. */
  onDay: (day: string) => void;
}

/**
 * A date as it is typed, which is no date after each key: what is half typed stays in the field, and is told once it is
 * whole. A field whose value is set at each key could not be told a day before the tenth: its zero would be taken back.
 */
export function DayField({ day, min = '', max = '9999-12-31', onDay }: DayFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    if (current && current.value !== day) current.value = day;
  }, [day]);
  return (
    <input
      ref={field}
      type="date"
      defaultValue={day}
      min={min}
      max={max}
      onChange={({ target: { value } }) => {
        if (value !== '' && value >= min && value <= max) onDay(value);
      }}
    />
  );
}
