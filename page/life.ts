import { browser } from 'wxt/browser';

/**
 * How long a reader lives in its page: until a newer one begins there, or the extension is updated or removed under it, of
 * which a page is told nothing. In the place of WXT's own context (wxt.config.ts): a tenth of its size, and nothing that
 * grows with the hours a page is open.
 */
export class Life {
  readonly #end = new AbortController();

  /** @param name of the content script; others in the same page live on */
  constructor(name: string) {
    const begun = `${browser.runtime.id}:${name}`;
    // Said before it is listened for: the ones before hear it, this one does not.
    document.dispatchEvent(new Event(begun));
    document.addEventListener(begun, () => this.end(), { signal: this.signal });
  }

  /** Aborted at the end. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Whether it is over; asking is the only way to notice that the extension has gone. */
  isOver(): boolean {
    if (!browser.runtime?.id) this.end();
    return this.signal.aborted;
  }

  end(): void {
    this.#end.abort();
  }
}

export { Life as ContentScriptContext };
