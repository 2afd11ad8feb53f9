import { useMemo } from 'react';
import { useAnswer } from '../../components/use-answer.ts';
import type { Template } from '../../store/rows.ts';

/** The templates for a kind of situation; none where the notes cannot be reached, as is said elsewhere. */
export function useTemplates(kind: string): readonly Template[] {
  const input = useMemo(() => ({ kind }), [kind]);
  return useAnswer('template.list', input).value ?? NONE;
}

const NONE: readonly Template[] = [];
