import { useEffect, useState } from 'react';
import type { Level } from '../content/principle.ts';
import { call, onChanged } from '../messages/client.ts';

/** The level the user has said, kept up to date; not known before the first answer. */
export function useLevel(): { known: boolean; level: Level | null } {
  const [state, setState] = useState<{ known: boolean; level: Level | null }>({
    known: false,
    level: null,
  });
  useEffect(() => {
    const load = () => void call('level', {}).then((level) => setState({ known: true, level }));
    load();
    return onChanged(load);
  }, []);
  return state;
}
