/**
 * `npm start`: builds the extension, opens a browser with it on the bundled demo, and leaves it to the user. Without
 * a display it walks through the demo by itself, prints what the surfaces show and takes pictures of them.
 */
import { serveDemo } from '../demo/server.ts';
import { launchChromium } from './browser/chromium.ts';
import { hasDisplay } from './browser/display.ts';
import { ensureBrowser } from './browser/install.ts';
import { buildExtension } from './extension.ts';
import { walk } from './walk.ts';

const headless = !hasDisplay() || process.argv.includes('--headless');

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const found = await ensureBrowser('chromium');
  if (!found) throw new Error('Loopside needs a Chromium, Chrome or Edge to show itself in.');
  console.log('Building the extension …');
  const extension = await buildExtension('demo');
  const demo = await serveDemo();
  try {
    console.log(
      `The demo is at ${demo.url}. Opening ${found.name}${headless ? ' without a window' : ''} …`,
    );
    const chromium = await launchChromium({ extension, headless, executable: found.path });
    try {
      if (headless) await walk(chromium, demo.url);
      else await leaveToUser(chromium, demo.url);
    } finally {
      await chromium.close();
    }
  } finally {
    await demo.close();
  }
}

/** Opens the demo and waits until the user closes the browser or presses Ctrl+C. */
async function leaveToUser(
  { browser }: Awaited<ReturnType<typeof launchChromium>>,
  demo: string,
): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(demo);
  console.log('Open the 1:1 with Priya. Ctrl+C or closing the browser ends the demo.');
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
