import { useEffect, useMemo, useState } from 'react';
import type { NotePage } from '../../messages/notebook-calls.ts';
import { renamePlace } from './use-place.ts';
import type { Asked } from '../../components/use-asked.ts';
import { useAsked } from '../../components/use-asked.ts';

/** The page of a note that is known by its id; asks nothing while there is none. */
export function useNotePage(id: string | null): Asked<NotePage | null> {
  const input = useMemo(() => (id === null ? null : { id }), [id]);
  return useAsked('note.get', input);
}

/**
 * The id of a note that is new on this page, from its first save on; the address then names it, so that a reload finds it.
 * @param saved its id, once it has been saved
 */
export function useNewId(saved: string | null): string | null {
  const [id, setId] = useState<string | null>(null);
  if (saved !== null && id === null) setId(saved);
  useEffect(() => {
    if (id !== null) renamePlace({ page: 'note', id });
  }, [id]);
  return id;
}
