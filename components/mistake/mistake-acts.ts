import type { Mistake, MistakeUpdate } from '../../systems/mistake/mistake.ts';
import type { RowFields } from '../../systems/rows.ts';

/** What can be done about one mistake. All but typing can be undone; what fails is said where it is done from. */
export interface MistakeActs {
  /** Keeps what is being typed; rejects where that failed. */
  onType: (fields: RowFields<'mistakes'>) => Promise<unknown>;
  onChange: (fields: RowFields<'mistakes'>) => void;
  /** A message to begin with, and the moment it promises the next word for. */
  onDraft: (message: Pick<Mistake, 'draft' | 'nextAt'>) => void;
  /** It has been said. */
  onOwn: (nextAt: number | null) => void;
  /** An update was given. */
  onUpdate: (update: Pick<MistakeUpdate, 'status' | 'plan' | 'nextAt'>) => void;
  /** The next update comes at another moment; null for no more of them. */
  onExtend: (nextAt: number | null) => void;
  onClose: () => void;
  onReopen: () => void;
  /** Opens the note that holds it as evidence; absent where it cannot be. */
  onOpenNote?: (id: string) => void;
}

/** Somebody it can be owned to. */
export interface MistakePerson {
  id: string;
  name: string;
}

/** What each step of the panel gets. */
export interface StepProps {
  mistake: Mistake;
  /** Milliseconds since 1970. */
  now: number;
  people: readonly MistakePerson[];
  acts: MistakeActs;
}
