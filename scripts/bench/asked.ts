import type { Page } from 'puppeteer-core';
import type { CallName, Input, Output, Reply } from '../../messages/app-channel.ts';

interface Answer<N extends CallName> {
  value: Output<N>;
  /** From the question to its answer as the page has it, in milliseconds. */
  took: number;
}

/** Asks the background from a page of the extension. Rejects with its own words where it refuses. */
export async function ask<N extends CallName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  return (await answer(page, name, input)).value;
}

/** How long the background takes to answer, in milliseconds. */
export async function timed<N extends CallName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<number> {
  return (await answer(page, name, input)).took;
}

async function answer<N extends CallName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Answer<N>> {
  const { reply, took } = await page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (said: unknown) => Promise<unknown> } };
      };
      const begun = performance.now();
      return {
        reply: await chrome.runtime.sendMessage(message),
        took: performance.now() - begun,
      };
    },
    { channel: 'app', call: name, input },
  );
  const told = reply as Reply<Output<N>>;
  if (!told.ok) throw new Error(`${name}: ${told.error.code}, ${told.error.message}`);
  return { value: told.value, took };
}
