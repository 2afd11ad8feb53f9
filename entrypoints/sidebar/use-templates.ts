import { useMemo } from 'react';
import { useAsked } from '../../components/use-asked.ts';
import type { Template } from '../../store/rows.ts';

/** The templates for a kind of situation; none where the notes cannot be reached, as is said elsewhere. */
export function useTemplates(kind: string): readonly Template[] {
  const input = useMemo(() => ({ kind }), [kind]);
  return useAsked('template.list', input).value ?? NONE;
}

const NONE: readonly Template[] = [];
