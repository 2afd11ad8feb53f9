import { useMemo } from 'react';
import type { EvidencePerson } from '../../components/EvidencePanel.tsx';
import { choicesOf } from './people-order.ts';
import { NOTHING, useAsked } from '../../components/use-asked.ts';

/** Everybody by name, to choose from; empty until they are known. Asked for once: there may be thousands. */
export function useChoices(except: string | null = null): EvidencePerson[] {
  const { value: people } = useAsked('person.list', NOTHING, null);
  return useMemo(() => choicesOf(people ?? [], except), [people, except]);
}
