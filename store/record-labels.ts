import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';
import type { NewRow, SystemTable } from '../systems/rows.ts';

/** What a row is called in the list of what can be undone. */
export interface RowLabel {
  /** The user's own words. */
  label: string;
  /** Ours, where the user has written none. */
  about?: Message[];
}

const LABELS: { readonly [T in SystemTable]: (row: NewRow<T>) => RowLabel } = {
  loop: ({ text, kind }) =>
    text.trim() === ''
      ? { label: '', about: [message(`loop.entry.${kind}`)] }
      : { label: text.trim() },
  goals: ({ text }) => ({ label: text }),
  growth: ({ text }) => ({ label: text }),
  ideas: ({ text }) => ({ label: text }),
  mistakes: ({ title }) => ({ label: title }),
  stories: ({ title }) => ({ label: title }),
  upcoming: ({ title }) => ({ label: title }),
  thinking: ({ problem }) => ({ label: problem }),
};

/** What a row is called: the user's own words for it, where there are any. */
export function labelOf<T extends SystemTable>(table: T, row: NewRow<T>): RowLabel {
  return LABELS[table](row);
}
