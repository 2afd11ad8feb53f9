import type { Unsaved } from '../store/backups.ts';
import { PIECE } from '../messages/validate-data.ts';

/** Long texts that go out or come in by pieces, kept in memory while they do. */
export class PiecesOut {
  /** One at a time: another export takes the place of the one before. */
  #current: { id: string; pieces: string[]; saved: readonly Unsaved[] } | null = null;

  /** Cuts a text up; `saved`: the changes it holds. */
  begin(text: string, saved: readonly Unsaved[]): { id: string; count: number } {
    const count = Math.max(1, Math.ceil(text.length / PIECE));
    const pieces = Array.from({ length: count }, (_, n) => text.slice(n * PIECE, (n + 1) * PIECE));
    this.#current = { id: crypto.randomUUID(), pieces, saved };
    return { id: this.#current.id, count };
  }

  /** One piece; null where the background has been ended since, or there is none of this number. */
  piece(id: string, n: number): string | null {
    return this.#current?.id === id ? (this.#current.pieces[n] ?? null) : null;
  }

  /** The changes an export holds, which is over then; null where it is not known any more. */
  finish(id: string): readonly Unsaved[] | null {
    if (this.#current?.id !== id) return null;
    const { saved } = this.#current;
    this.#current = null;
    return saved;
  }
}

/** A long text that comes in. */
export class PiecesIn {
  #current: { id: string; pieces: (string | undefined)[] } | null = null;

  /** Takes one piece; the first of another text takes the place of the one before. */
  take({ id, n, count, text }: { id: string; n: number; count: number; text: string }): void {
    if (this.#current?.id !== id) this.#current = { id, pieces: Array.from({ length: count }) };
    if (n < this.#current.pieces.length) this.#current.pieces[n] = text;
  }

  /** The whole text; null where pieces are missing. */
  whole(id: string): string | null {
    if (this.#current?.id !== id) return null;
    const { pieces } = this.#current;
    return pieces.every((piece) => piece !== undefined) ? pieces.join('') : null;
  }

  /** Forgets it. */
  forget(): void {
    this.#current = null;
  }
}
