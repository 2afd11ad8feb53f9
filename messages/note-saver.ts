import type { NoteEdit } from './app-channel.ts';
import type { StoreFault } from '../store/errors.ts';
import type { SaveResult } from '../store/save-note.ts';

export type SaveFault = StoreFault | 'gone' | 'failed';

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  /** Only after the background has said so. */
  | { kind: 'saved' }
  /** Not saved; tried again until it is, save where the extension is gone. */
  | { kind: 'failing'; fault: SaveFault }
  /** Another editor wrote in between: both texts are on the disk, this one's as the text put aside, and the user decides. */
  | { kind: 'conflict'; theirs: { text: string; rev: number }; aside: string };

export interface SaverOptions {
  /** What the note belongs to. */
  about: Omit<NoteEdit, 'text' | 'baseRev' | 'writer' | 'seq'>;
  rev: number;
  /** Rejects with an object whose `code` names the fault. */
  send: (edit: NoteEdit) => Promise<SaveResult>;
  onState: (state: SaveState) => void;
  writer: string;
}

const RETRY_MS = { first: 250, most: 5000 } as const;
/** A background that is ended just as a letter arrives may leave it without any answer, not even an error. */
const NO_ANSWER_MS = 8000;

/**
 * Carries one editor's text to the background: each change at once and in full, without waiting for the answer
 * to the one before, since what waits is lost when the browser dies. Order is kept by a running count.
 */
export class NoteSaver {
  readonly #options: SaverOptions;
  #rev: number;
  #noteId: string | null = null;
  #seq = 0;
  /** The user has decided a conflict since: answers to changes up to this one say nothing new. */
  #settled = 0;
  #text: string | null = null;
  #state: SaveState = { kind: 'untouched' };
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wait: number = RETRY_MS.first;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#rev = options.rev;
  }

  get writer(): string {
    return this.#options.writer;
  }

  /** The note's id, once something has been saved here. */
  get noteId(): string | null {
    return this.#noteId;
  }

  /** The revision this editor's text grew from. */
  get rev(): number {
    return this.#rev;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The text typed last; null before the first change. */
  get text(): string | null {
    return this.#text;
  }

  change(text: string): void {
    this.#text = text;
    this.#seq += 1;
    const { kind } = this.#state;
    // In a conflict the user decides first; what is typed meanwhile is put aside like the rest.
    if (kind !== 'failing' && kind !== 'conflict') this.#become({ kind: 'saving' });
    void this.#deliver();
  }

  /** Ends a conflict by writing this editor's text over the other. */
  keepMine(): void {
    if (this.#state.kind !== 'conflict' || this.#text === null) return;
    this.#rev = this.#state.theirs.rev;
    this.#settled = this.#seq;
    this.#become({ kind: 'saving' });
    this.change(this.#text);
  }

  /** Ends a conflict with the other text, which it returns for the editor to show, and which text put aside is settled so. */
  takeTheirs(): { text: string; aside: string } | null {
    if (this.#state.kind !== 'conflict') return null;
    const { theirs, aside } = this.#state;
    this.#rev = theirs.rev;
    this.#settled = this.#seq;
    this.#text = theirs.text;
    this.#become({ kind: 'saved' });
    return { text: theirs.text, aside };
  }

  async #deliver(): Promise<void> {
    const { about, writer, send } = this.#options;
    const seq = this.#seq;
    this.#later(() => this.#failed('failed'), NO_ANSWER_MS);
    try {
      const edit = { ...about, text: this.#text ?? '', baseRev: this.#rev, writer, seq };
      this.#answered(await send(edit), seq);
    } catch (error) {
      if (seq === this.#seq && seq > this.#settled) this.#failed(faultOf(error));
    }
  }

  #answered(result: SaveResult, seq: number): void {
    if (seq <= this.#settled) return;
    if (seq === this.#seq) {
      clearTimeout(this.#retry);
      this.#wait = RETRY_MS.first;
    }
    if (result.kind === 'conflict') {
      const { stored, aside } = result;
      this.#become({ kind: 'conflict', theirs: stored, aside });
      return;
    }
    this.#rev = Math.max(this.#rev, result.rev);
    this.#noteId = result.id;
    if (seq === this.#seq) this.#become({ kind: 'saved' });
  }

  #failed(fault: SaveFault): void {
    // In a conflict the user decides first; what is typed meanwhile must get to the disk all the same.
    if (this.#state.kind !== 'conflict' || fault === 'gone')
      this.#become({ kind: 'failing', fault });
    clearTimeout(this.#retry);
    if (fault === 'gone') return;
    this.#later(() => void this.#deliver(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, RETRY_MS.most);
  }

  #later(action: () => void, wait: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(action, wait);
  }

  #become(state: SaveState): void {
    this.#state = state;
    if (state.kind === 'saving' || state.kind === 'saved') clearTimeout(this.#retry);
    this.#options.onState(state);
  }
}

const FAULTS: ReadonlySet<unknown> = new Set<SaveFault>([
  'unavailable',
  'full',
  'locked',
  'newer',
  'upgrade',
  'damaged',
  'missing',
  'gone',
]);

function faultOf(error: unknown): SaveFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return FAULTS.has(code) ? (code as SaveFault) : 'failed';
}
