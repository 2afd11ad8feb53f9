/** Thrown where a piece of work would take more steps than it may. */
export class Exhausted extends Error {
  override readonly name = 'Exhausted';
}

/**
 * Steps that may be taken. A file can ask for endless work in one line ("every second, for ever", "each February 30th"):
 * whoever walks counts its steps here.
 */
export class Budget {
  #left: number;
  readonly #whole: Budget | null;

  /** @param whole what these steps are taken from as well: one series may not use up what all of a file have */
  constructor(steps: number, whole: Budget | null = null) {
    this.#left = steps;
    this.#whole = whole;
  }

  /** Takes steps; throws `Exhausted` where there are not so many left. */
  spend(steps: number): void {
    this.#whole?.spend(steps);
    this.#left -= steps;
    // Also where somebody spends what is no number.
    if (!(this.#left >= 0)) throw new Exhausted();
  }
}
