import { useEffect, useState } from 'react';
import { asFailure } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import type { JotPerson } from '../../messages/reach-calls.ts';

type Whom = Pick<JotPerson, 'id' | 'name' | 'email'>;

/** What became of a line. */
export type Kept =
  | { kind: 'kept'; id: string; text: string; name: string }
  | { kind: 'takenBack'; text: string }
  | { kind: 'failed'; words: string };

export interface OpenLine {
  text: string;
  kept: Kept | null;
  change: (text: string) => void;
  keep: (who: Whom, name: string) => void;
  /** Puts the line that was kept last into the bin, and back into the field where that is empty. */
  takeBack: () => void;
}

/** The line in the writing; it begins with what was selected. It is emptied only once it is kept. */
export function useLine(): OpenLine {
  const [text, setText] = useState('');
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    // Told once: what has been typed meanwhile stays.
    call('jot.begun', {}).then(
      (selected) => setText((before) => before || selected),
      () => undefined,
    );
  }, []);
  const failed = (error: unknown) => setKept({ kind: 'failed', words: asFailure(error).message });

  return {
    text,
    kept,
    change: setText,
    keep: ({ id, name: called, email }, name) => {
      const line = text.trim();
      if (line === '') return;
      call('topic.add', { who: { id, name: called, email }, text: line }).then((topic) => {
        setKept({ kind: 'kept', id: topic.id, text: line, name });
        setText((now) => (now.trim() === line ? '' : now));
      }, failed);
    },
    takeBack: () => {
      if (kept?.kind !== 'kept') return;
      call('topic.delete', { id: kept.id }).then(() => {
        setKept({ kind: 'takenBack', text: kept.text });
        setText((now) => now || kept.text);
      }, failed);
    },
  };
}
