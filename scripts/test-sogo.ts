/**
 * `npm run test:sogo`: the built extension on a real SOGo calendar, in a browser with a window, from the log-in to
 * the log-out. Needs root on Debian, since SOGo comes from Debian's packages; says so and skips elsewhere.
 */
import { walk } from '../tests/sogo/walk.ts';
import { keysOn } from '../tests/sogo/grant.ts';
import { stepsOn } from '../tests/sogo/steps.ts';
import { launchChromium } from './browser/chromium.ts';
import { startDisplay } from './browser/display.ts';
import { ensureBrowser, ensureTools, thisInstaller } from './browser/install.ts';
import { within } from './browser/until.ts';
import { buildExtension } from './extension.ts';
import { missingPackages } from './sogo/packages.ts';
import { startProxy } from './sogo/proxy.ts';
import { startSogo } from './sogo/start.ts';

const WEEK = 7 * 24 * 3600 * 1000;
/** The walk takes about a minute. */
const MOST = 6 * 60_000;

/** Otherwise Chromium asks its maker after the log-in whether the password is a known one. */
const noPasswordManager = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
};

/** What was started, to be ended in the opposite order whatever happens. */
const endings: { name: string; end: () => Promise<void> }[] = [];
let passed = 0;

for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
  process.once(signal, () => void endAll().then(() => process.exit(128 + number)));
}
const reason = await whyNot();
if (reason === null) process.exit(await run());
console.log(`SKIPPED, the test on a real SOGo: ${reason}.`);
process.exit(process.env['CI'] ? 1 : 0);

/** What is missing here, or null. */
async function whyNot(): Promise<string | null> {
  const { isDebianLike, isRoot, machine } = thisInstaller();
  if (!isDebianLike) return 'it installs SOGo from Debian’s packages, and this is not Debian';
  if (!isRoot) return 'SOGo can only be installed and started by root';
  if ((await ensureBrowser('chromium')) === null) return 'there is no Chromium, Chrome or Edge';
  const tools = await ensureTools(['xvfb', 'xauth', 'xdotool']);
  if (tools.length > 0) return `not installed: ${tools.join(', ')}`;
  const packages = await missingPackages();
  if (packages.length > 0 && machine.env['LOOPSIDE_NO_INSTALL'])
    return `not installed: ${packages.join(', ')}`;
  return null;
}

async function run(): Promise<number> {
  const started = performance.now();
  let failed = 0;
  try {
    await test();
  } catch (error) {
    failed = 1;
    console.error(error instanceof Error ? error.message : String(error));
  }
  if (!(await endAll())) failed = 1;
  console.log(`Took ${Math.round((performance.now() - started) / 1000)} s.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

/** Ends what was started; false where something did not end as it should. */
async function endAll(): Promise<boolean> {
  let well = true;
  for (let last = endings.pop(); last; last = endings.pop()) {
    const { name, end } = last;
    await within(30_000, end).catch((error: unknown) => {
      console.error(`${name} did not end well: ${String(error)}`);
      well = false;
    });
  }
  return well;
}

async function test(): Promise<void> {
  console.log('Building the extension …');
  const extension = await buildExtension('chrome');
  console.log('Starting SOGo …');
  // Next week: what is open lies ahead, whatever day it is.
  const sogo = await startSogo({
    week: new Date(Date.now() + WEEK),
    lifetimeSeconds: 900,
    log: (line) => console.log(`  ${line}`),
  });
  endings.push({ name: 'SOGo', end: () => sogo.stop() });
  const proxy = await startProxy(new URL(sogo.url).origin);
  endings.push({ name: 'the proxy', end: () => proxy.close() });
  const display = await startDisplay();
  if (!display) throw new Error('Xvfb is not installed.');
  endings.push({ name: 'Xvfb', end: () => display.close() });
  const chromium = await launchChromium({
    extension,
    headless: false,
    display: display.name,
    proxy: proxy.address,
    preferences: noPasswordManager,
  });
  endings.push({ name: 'the browser', end: () => chromium.close() });
  const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
  const steps = stepsOn(page);
  try {
    const keys = keysOn(display.name);
    await within(MOST, () => walk({ chromium, sogo, proxy, keys, step: steps.step }, page));
  } finally {
    passed = steps.passed();
  }
}
