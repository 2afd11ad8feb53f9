import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { endingsOf } from './ending.ts';
import type { Endings } from './ending.ts';
import { findBrowser } from './find.ts';
import { freshProfile } from './profile.ts';
import { until } from './until.ts';
import { closeWelcome } from './welcome.ts';
import type { WelcomeOptions } from './welcome.ts';

/** How to start a Firefox. */
export interface FirefoxOptions {
  headless: boolean;
  /** Profile folder, kept when the browser ends. Default: a fresh one, deleted at the end. */
  profile?: string;
  /** Proxy for every request, loopback included: `127.0.0.1:8080`. Certificate errors are then ignored. */
  proxy?: string;
  /** More command line arguments. */
  args?: readonly string[];
  /** X display for a window, as `:99`. Default: that of the environment. */
  display?: string;
  /** More preferences, as about:config shows them. */
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Executable to start. Default: the one {@link findBrowser} finds. */
  executable?: string;
}

/** A running Firefox. Always {@link PlainFirefox.close} or {@link PlainFirefox.kill} it, in `finally` or `afterAll`. */
export interface PlainFirefox extends Endings {
  browser: Browser;
  profile: string;
}

/** A running Firefox with the extension in it. */
export interface ExtensionFirefox extends PlainFirefox {
  /** The id of the manifest. */
  extensionId: string;
  /** Address of a file of the extension, to open in a tab. */
  url(file: string): string;
  /** Opens a page of the extension in a new tab and waits until it is loaded. */
  openExtensionPage(file: string): Promise<Page>;
}

type Preferences = Record<string, string | number | boolean>;

/** What keeps Firefox quiet beside Puppeteer's own defaults. */
const quietPreferences: Preferences = {
  'app.normandy.enabled': false,
  'browser.discovery.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.search.suggest.enabled': false,
  'browser.topsites.contile.enabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'media.gmp-manager.url': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.predictor.enabled': false,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'privacy.query_stripping.enabled': false,
  'security.OCSP.enabled': 0,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
};

/** Starts Firefox without any extension: for learning what the browser does on its own. */
export async function launchPlainFirefox(options: FirefoxOptions): Promise<PlainFirefox> {
  return start(options, {});
}

/** Starts Firefox with the unpacked extension of the folder `extension`, installed as a temporary add-on. */
export async function launchFirefox(
  options: FirefoxOptions & WelcomeOptions & { extension: string },
): Promise<ExtensionFirefox> {
  const extension = path.resolve(options.extension);
  const extensionId = readGeckoId(extension);
  const running = await start(options, {
    ...knownHost(extensionId),
    // A temporary add-on is uninstalled when Firefox ends; its data must outlive that.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  });
  try {
    await running.browser.installExtension(extension);
    if (options.welcome !== 'stay') await closeWelcome(running.browser, extension);
  } catch (error) {
    await running.close();
    throw error;
  }
  return { ...running, extensionId, ...extensionTools(running.browser, extensionId) };
}

/** Where an extension is installed that is no temporary add-on. */
export interface InstalledIn {
  /** The profile that has it, or is to get it. */
  profile: string;
  /** The id of its manifest. */
  extensionId: string;
}

/**
 * Starts Firefox with a profile in which packages can be installed for good, as from a store, though they have no signature.
 * This takes an ESR, a Developer Edition or a Nightly; any other Firefox refuses them.
 */
export async function launchInstalledFirefox(
  options: FirefoxOptions & InstalledIn,
): Promise<ExtensionFirefox> {
  const { extensionId } = options;
  const running = await start(options, {
    ...knownHost(extensionId),
    'xpinstall.signatures.required': false,
  });
  return { ...running, extensionId, ...extensionTools(running.browser, extensionId) };
}

/** Firefox gives every extension a random host. This makes it known, and the same after a restart. */
function knownHost(extensionId: string): Preferences {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuidFor(extensionId) }),
  };
}

function extensionTools(
  browser: Browser,
  extensionId: string,
): Pick<ExtensionFirefox, 'url' | 'openExtensionPage'> {
  const url = (file: string): string =>
    new URL(file, `moz-extension://${uuidFor(extensionId)}/`).href;
  return {
    url,
    async openExtensionPage(file) {
      const page = await browser.newPage();
      await goToExtensionPage(page, url(file));
      return page;
    },
  };
}

/**
 * Loads an address of the extension in `page`. Over WebDriver BiDi Firefox does load `moz-extension:` pages,
 * but never says that it did: awaiting `page.goto()` would wait for ever.
 */
export async function goToExtensionPage(page: Page, address: string): Promise<void> {
  // Rejects when the browser is closed one day; nobody waits for it then.
  page.goto(address, { timeout: 0 }).catch(() => undefined);
  await until(`${address} to load`, () =>
    page.evaluate(
      (wanted) => location.href === wanted && document.readyState === 'complete',
      address,
    ),
  );
}

async function start(options: FirefoxOptions, preferences: Preferences): Promise<PlainFirefox> {
  const executable = options.executable ?? findBrowser('firefox')?.path;
  if (!executable) {
    throw new Error('No Firefox found. Install one, or set FIREFOX_PATH to its executable.');
  }
  const own = options.profile ? null : freshProfile();
  const profile = path.resolve(options.profile ?? own?.dir ?? '');
  let browser: Browser;
  try {
    browser = await launch({
      browser: 'firefox',
      executablePath: executable,
      headless: options.headless,
      userDataDir: profile,
      defaultViewport: null,
      acceptInsecureCerts: options.proxy !== undefined,
      protocolTimeout: 60_000,
      args: [
        '--width=1280',
        '--height=900',
        // Automation may not open moz-extension: pages without it.
        '-remote-allow-system-access',
        ...(options.args ?? []),
      ],
      env: {
        ...process.env,
        // A release build obeys `services.settings.server` (which Puppeteer sets to nothing) only with this;
        // otherwise Firefox fetches some twenty lists from firefox.settings.services.mozilla.com.
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
        ...(options.display ? { DISPLAY: options.display } : {}),
      },
      extraPrefsFirefox: {
        ...quietPreferences,
        ...(options.proxy ? proxyPreferences(options.proxy) : {}),
        ...preferences,
        ...options.preferences,
      },
    });
  } catch (error) {
    await own?.remove();
    throw error;
  }
  // Puppeteer would put the preferences of the session before back at the end, as if this one had changed nothing.
  for (const file of ['prefs.js.puppeteer', 'user.js.puppeteer']) {
    rmSync(path.join(profile, file), { force: true });
  }
  const endings = endingsOf(browser, async () => {
    await own?.remove();
  });
  return { browser, profile, ...endings };
}

function proxyPreferences(proxy: string): Preferences {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // Without these two, Firefox' own requests go around a proxy that refuses them.
    'network.proxy.allow_bypass': false,
    'network.proxy.failover_direct': false,
    // UDP does not use a proxy.
    'media.peerconnection.enabled': false,
  };
}

function readGeckoId(extension: string): string {
  const file = path.join(extension, 'manifest.json');
  if (!existsSync(file)) throw new Error(`No ${file}. Build the extension for Firefox first.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${file} has no browser_specific_settings.gecko.id.`);
  return id;
}

/** Any UUID will do, as long as an extension gets the same one at every start. */
function uuidFor(extensionId: string): string {
  const hex = createHash('sha256').update(extensionId).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
