import type { JSX } from 'react';
import { useEffect, useRef } from 'react';

/** Something to be said aloud. */
export interface Announcement {
  /** Told apart by this: what has been said is not said again. */
  id: string;
  words: string;
}

/**
 * Says something to those who hear the page, once: not again when it is drawn anew, nor when it was folded away and comes back. It
 * has to stand in the page before there is anything to say: what comes together with its words is often not read.
 * @param announcement null where there is nothing to say, or nothing that may be said aloud
 */
export function Announced({ announcement }: { announcement: Announcement | null }): JSX.Element {
  const region = useRef<HTMLParagraphElement>(null);
  const last = useRef<string | null>(null);
  const id = announcement?.id ?? null;
  const words = announcement?.words ?? '';
  useEffect(() => {
    if (!region.current) return;
    if (id === null) region.current.textContent = '';
    else if (id !== last.current) {
      last.current = id;
      region.current.textContent = words;
    }
  }, [id, words]);
  return <p ref={region} className="visually-hidden" role="status" />;
}
