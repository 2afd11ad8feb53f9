import { browser } from './browser.ts';

/**
 * How long a reader lives in its page: until a newer one begins there, or the extension is updated or removed under it, of
 * which a page is told nothing. In the place of WXT's own context (wxt.config.ts), which ends at an event that any page can
 * send, and keeps a listener for each timer as long as the page is open.
 */
export class Life {
  readonly #end = new AbortController();

  /** @param name of the content script; of one name one lives in a page */
  constructor(name: string) {
    // Pages do not see the globals of a content script. By a symbol: a name could be that of an element.
    const world = globalThis as { [life: symbol]: Life | undefined };
    const own = Symbol.for(name);
    world[own]?.end();
    world[own] = this;
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
