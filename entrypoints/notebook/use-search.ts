import { useMemo, useState } from 'react';
import type { Hit, SearchFilter } from '../../messages/notebook-calls.ts';
import { moveIn } from './keys.ts';
import type { Asked } from '../../components/use-asked.ts';
import { useAsked } from '../../components/use-asked.ts';

/** Hits shown at once, and how many more at a time. */
const AT_ONCE = 30;
/** What one call may be asked for. */
const MOST = 500;

export interface OpenSearch {
  query: string;
  filter: SearchFilter;
  /** The results are shown, in the place of a page. */
  isOpen: boolean;
  asked: Asked<{ hits: Hit[]; total: number }>;
  /** The hit the arrows are on, or -1. */
  active: number;
  setQuery: (query: string) => void;
  setFilter: (filter: SearchFilter) => void;
  open: () => void;
  /** Hides the results; what was searched for is kept. */
  hide: () => void;
  /** A hit is opened from the place with this address: who goes back there comes back to the hits. */
  hold: (address: string | null) => void;
  /** Somebody has come to the place with this address. */
  arrive: (address: string) => void;
  /** Hides the results and forgets what was searched for. */
  empty: () => void;
  move: (step: 1 | -1) => void;
  /** More hits; null where all are shown. */
  more: (() => void) | null;
}

/** The search over all notes. What is searched for is nowhere but here: in no address and no history. */
export function useSearch(): OpenSearch {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<SearchFilter>({});
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [limit, setLimit] = useState(AT_ONCE);
  const [heldAt, setHeldAt] = useState<string | null>(null);
  const isAsked = isOpen && (query.trim() !== '' || Object.keys(filter).length > 0);
  const input = useMemo(
    () => (isAsked ? { query, filter, limit } : null),
    [isAsked, query, filter, limit],
  );
  const asked = useAsked('search', input);
  const { hits = [], total = 0 } = asked.value ?? {};
  const afresh = (shown: boolean) => {
    setActive(-1);
    setLimit(AT_ONCE);
    setOpen(shown);
  };
  return {
    query,
    filter,
    isOpen,
    asked,
    active: Math.min(active, hits.length - 1),
    setQuery: (words) => {
      setQuery(words);
      afresh(words.trim() !== '' || Object.keys(filter).length > 0);
    },
    setFilter: (only) => {
      setFilter(only);
      afresh(true);
    },
    open: () => setOpen(true),
    hide: () => setOpen(false),
    hold: (address) => {
      setHeldAt(address);
      setOpen(false);
    },
    arrive: (address) => setOpen(heldAt === address),
    empty: () => {
      setQuery('');
      setFilter({});
      afresh(false);
    },
    move: (step) => setActive(moveIn(hits.length, active, step)),
    more:
      hits.length < total && limit < MOST ? () => setLimit(Math.min(limit + AT_ONCE, MOST)) : null,
  };
}
