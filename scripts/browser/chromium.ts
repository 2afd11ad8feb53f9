import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch, TargetType } from 'puppeteer-core';
import type { Browser, Frame, Page, Target, WebWorker } from 'puppeteer-core';
import { endingsOf } from './ending.ts';
import type { Endings } from './ending.ts';
import { findBrowser } from './find.ts';
import { freshProfile } from './profile.ts';
import { until } from './until.ts';
import { closeWelcome } from './welcome.ts';
import type { WelcomeOptions } from './welcome.ts';

/** How to start a Chromium. */
export interface ChromiumOptions {
  headless: boolean;
  /** Profile folder, kept when the browser ends. Default: a fresh one, deleted at the end. */
  profile?: string;
  /** Proxy for every request, loopback included: `127.0.0.1:8080`. Certificate errors are then ignored. */
  proxy?: string;
  /** More command line arguments. */
  args?: readonly string[];
  /** The browser's own language, "de"; it has to be installed with it. Default: English. */
  language?: string;
  /** X display for a window, as `:99`. Default: that of the environment. */
  display?: string;
  /** Merged into the profile's preferences before the start, as `{profile: {cookie_controls_mode: 2}}`. */
  preferences?: Readonly<Record<string, unknown>>;
  /** Executable to start. Default: the one {@link findBrowser} finds. */
  executable?: string;
}

/** A running Chromium. Always {@link PlainChromium.close} or {@link PlainChromium.kill} it, in `finally` or `afterAll`. */
export interface PlainChromium extends Endings {
  browser: Browser;
  profile: string;
}

/** A running Chromium with the extension in it. */
export interface ExtensionChromium extends PlainChromium {
  extensionId: string;
  /** Address of a file of the extension, to open in a tab. */
  url(file: string): string;
  /** The running background worker; started when it sleeps. */
  worker(): Promise<WebWorker>;
  /** Puts the background worker to sleep, as the browser does after half a minute of quiet. */
  stopWorker(): Promise<void>;
  /** Presses the extension's toolbar button over `page` and returns the popup. */
  openPopup(page: Page): Promise<Page>;
  /** The extension's frame inside `page`, once it is loaded; closed shadow roots hide nothing here. */
  extensionFrame(page: Page, timeout?: number): Promise<Frame>;
}

const scheme = 'chrome-extension:';

/**
 * A host that cannot exist. What the browser asks of its maker and cannot be talked out of is sent there, so that
 * those requests are known by their host, and the maker's real hosts stay under watch.
 */
export const browserOwnHost = 'browser-itself.invalid';

/** What keeps Chromium quiet beside Puppeteer's own defaults (no first run, no sync, no crash reports, …). */
const quietFeatures = [
  // Asks clients2.google.com what time it is.
  'NetworkTimeServiceQuerying',
  // Sends the shape of every form with an e-mail or password field to content-autofill.googleapis.com.
  'AutofillServerCommunication',
];

const profilePreferences = {
  // Without developer mode an unpacked extension that calls runtime.reload() stays disabled.
  extensions: { ui: { developer_mode: true } },
  // The first key typed into a text box would fetch a dictionary from redirector.gvt1.com. The switch alone does not
  // always come in time, so there is no language to check either.
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [], dictionary: '' },
};

/** Starts Chromium without any extension: for measuring, and for learning what the browser does on its own. */
export async function launchPlainChromium(options: ChromiumOptions): Promise<PlainChromium> {
  return start(options, false);
}

/** How an unpacked extension comes into a Chromium. */
export interface ExtensionOptions extends WelcomeOptions {
  /** Its folder. */
  extension: string;
  /**
   * It is there when the browser starts, as an installed one is, and keeps what the user has allowed it over restarts. Only
   * Chromium itself can do so; branded Chrome has been ignoring that since version 137. Default: it is loaded once the browser runs.
   */
  atStart?: boolean;
}

/** Starts Chromium with the unpacked extension of the folder `extension`, ready to use. */
export async function launchChromium(
  options: ChromiumOptions & ExtensionOptions,
): Promise<ExtensionChromium> {
  // The id of an unpacked extension is a hash of its path: a relative one would change with the working folder.
  const extension = path.resolve(options.extension);
  if (!existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error(`No manifest.json in ${extension}. Build the extension first.`);
  }
  const args = [
    ...(options.args ?? []),
    ...(options.atStart ? [`--load-extension=${extension}`] : []),
  ];
  const running = await start({ ...options, args }, true);
  try {
    const extensionId = options.atStart
      ? await idOfLoaded(running.browser)
      : // Not through `enableExtensions: [dir]`: Puppeteer 25.16 does the same call there, but forgets to wait for it.
        await running.browser.installExtension(extension);
    if (options.welcome !== 'stay') await closeWelcome(running.browser, extension);
    return { ...running, extensionId, ...extensionTools(running.browser, extensionId) };
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** The id of the extension that was loaded at the start, told by its worker. */
async function idOfLoaded(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(scheme),
    { timeout: 20_000 },
  );
  return new URL(worker.url()).host;
}

async function start(options: ChromiumOptions, extensions: boolean): Promise<PlainChromium> {
  const executable = options.executable ?? findBrowser('chromium')?.path;
  if (!executable) {
    throw new Error(
      'No Chromium, Chrome or Edge found. Install one, or set CHROME_PATH to its executable.',
    );
  }
  const own = options.profile ? null : freshProfile();
  const profile = path.resolve(options.profile ?? own?.dir ?? '');
  prepareProfile(profile, options.preferences ?? {});
  let browser: Browser;
  try {
    browser = await launch({
      executablePath: executable,
      headless: options.headless,
      // Over the pipe branded Chrome (from 137 on, where --load-extension is ignored) loads extensions, too.
      pipe: true,
      enableExtensions: extensions,
      userDataDir: profile,
      defaultViewport: null,
      acceptInsecureCerts: options.proxy !== undefined,
      protocolTimeout: 60_000,
      args: launchArguments(options),
      env: {
        ...process.env,
        ...(options.display && { DISPLAY: options.display }),
        // On Linux this counts for more than the switch.
        ...(options.language && { LANGUAGE: options.language }),
      },
    });
  } catch (error) {
    await own?.remove();
    throw error;
  }
  const endings = endingsOf(browser, async () => {
    removeLocks(profile);
    await own?.remove();
  });
  return { browser, profile, ...endings };
}

function launchArguments(options: ChromiumOptions): string[] {
  return [
    '--window-size=1280,900',
    `--lang=${options.language ?? 'en-US'}`,
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-quic',
    '--disable-gpu',
    '--no-default-browser-check',
    '--no-pings',
    `--disable-features=${quietFeatures.join(',')}`,
    // Chromium refuses to sandbox as root. Only then: everybody else keeps the sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.proxy ? proxyArguments(options.proxy) : []),
    ...(options.args ?? []),
  ];
}

function proxyArguments(proxy: string): string[] {
  return [
    `--proxy-server=http://${proxy}`,
    // Without this, localhost and 127.0.0.1 would go around the proxy.
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    // Whatever tries to go around the proxy finds no name to go to.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // The sign-in check at the start of every profile has no switch (Chromium 156), but it has an address.
    `--gaia-url=http://${browserOwnHost}`,
    `--component-updater=url-source=http://${browserOwnHost}/components`,
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}

function prepareProfile(profile: string, preferences: Readonly<Record<string, unknown>>): void {
  removeLocks(profile);
  const folder = path.join(profile, 'Default');
  const file = path.join(folder, 'Preferences');
  mkdirSync(folder, { recursive: true });
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify(merge(merge(before, profilePreferences), preferences)));
}

/** A killed Chromium leaves its lock in the profile, and the socket the lock points to in the temporary folder. */
function removeLocks(profile: string): void {
  try {
    const folder = path.dirname(readlinkSync(path.join(profile, 'SingletonSocket')));
    // Named after the product, as org.chromium.Chromium.a1B2c3; nothing else must ever be deleted here.
    if (/^\.?(org|com)\.\w+\.\w+\.\w+$/.test(path.basename(folder))) {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // There is none: the browser ended well, or never ran.
  }
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(path.join(profile, lock), { force: true });
  }
}

function merge(base: unknown, extra: unknown): unknown {
  if (!isRecord(base) || !isRecord(extra)) return extra;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(extra)) {
    result[key] = key in base ? merge(base[key], value) : value;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function extensionTools(
  browser: Browser,
  extensionId: string,
): Omit<ExtensionChromium, keyof PlainChromium | 'extensionId'> {
  const root = `${scheme}//${extensionId}/`;
  const isOwnWorker = (target: Target): boolean =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(root);

  const runningWorker = async (): Promise<WebWorker | null> =>
    (await browser
      .targets()
      .find((target) => isOwnWorker(target))
      ?.worker()) ?? null;

  return {
    url: (file) => new URL(file, root).href,

    async worker() {
      const running = await runningWorker();
      if (running) return running;
      await wakeWorker(browser, root);
      return until('the background worker of the extension', runningWorker);
    },

    async stopWorker() {
      const running = new Set(browser.targets().filter(isOwnWorker));
      // Those very ones: a page that has something to say starts another at once.
      await until('the background worker to stop', async () => {
        const left = browser.targets().filter((target) => running.has(target));
        await Promise.all(left.map(closeWorker));
        return left.length === 0;
      });
    },

    async openPopup(page) {
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The extension is not installed in this browser.');
      const before = new Set(browser.targets());
      await extension.triggerAction(page);
      const target = await browser.waitForTarget(
        (candidate) =>
          !before.has(candidate) && candidate.url().startsWith(root) && !isOwnWorker(candidate),
        { timeout: 10_000 },
      );
      return target.asPage();
    },

    async extensionFrame(page, timeout = 10_000) {
      return until(
        'the frame of the extension in the page',
        async () => {
          // By scheme, not by id: with `use_dynamic_url` the host is another one in every session.
          const frame = page.frames().find((candidate) => candidate.url().startsWith(scheme));
          const loaded = await frame?.evaluate(() => document.readyState === 'complete');
          return loaded ? frame : null;
        },
        { timeout },
      );
    },
  };
}

/**
 * WebWorker.close(), and not Target.closeTarget alone: while Puppeteer stays attached the worker lives on. One that is
 * just starting, or already going, cannot be closed: it is asked again.
 */
async function closeWorker(target: Target): Promise<void> {
  try {
    await (await target.worker())?.close();
  } catch {
    // See above.
  }
}

/** Starts a sleeping worker without any page of the extension, so that nothing of it runs but the worker. */
async function wakeWorker(browser: Browser, root: string): Promise<void> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: root });
  } finally {
    await page.close();
  }
}
