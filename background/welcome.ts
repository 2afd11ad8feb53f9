import { browser } from '../messages/browser.ts';

/** Opens the welcome in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** Once, when Loopside comes into a browser; never after an update of it or of the browser. */
export async function welcomeAfter(reason: string): Promise<void> {
  if (reason === 'install') await openWelcome();
}
