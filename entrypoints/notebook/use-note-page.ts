import { useEffect, useMemo, useState } from 'react';
import { call } from '../../messages/client.ts';
import type { NotePage } from '../../messages/notebook-calls.ts';
import { addDays } from '../../notes/day-named.ts';
import type { About } from './use-drafts.ts';
import { renamePlace } from './use-place.ts';
import type { Asked } from './use-asked.ts';
import { useAsked } from './use-asked.ts';

/** The page of a note that is known by its id; asks nothing while there is none. */
export function useNotePage(id: string | null): Asked<NotePage | null> {
  const input = useMemo(() => (id === null ? null : { id }), [id]);
  return useAsked('note.get', input);
}

/**
 * The id of a note that is new on this page, from its first save on; the address then names it, so that a reload finds it.
 * @param isSaved it has been saved
 */
export function useNewId(
  { series, occurrence, day }: Pick<About, 'series' | 'occurrence' | 'day'>,
  isSaved: boolean,
): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    if (!isSaved || id !== null || day === null) return;
    const from = { order: addDays(day, 1) ?? day, id: '0' };
    // Without an id a failure is none: the note is saved, and asked for again at the next save.
    call('note.list', { personId: null, from, limit: 500 }).then(
      (notes) => {
        const own = notes.find((note) => note.series === series && note.occurrence === occurrence);
        if (!own) return;
        setId(own.id);
        renamePlace({ page: 'note', id: own.id });
      },
      () => undefined,
    );
  }, [isSaved, id, series, occurrence, day]);
  return id;
}
