import type { CDPSession, Page } from 'puppeteer-core';

/** Speaks to the background as our content script in this page would, were it taken over. */
export async function contentScriptOf(
  page: Page,
  extensionId: string,
): Promise<(message: unknown) => Promise<unknown>> {
  const evaluate = await contentScriptRealm(page, extensionId);
  return (message) => evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

/** Runs an expression where our content script of this page runs, and waits for its value. */
export async function contentScriptRealm(
  page: Page,
  extensionId: string,
): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await page.createCDPSession();
  const context = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin === `chrome-extension://${extensionId}`) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await context;
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
}
