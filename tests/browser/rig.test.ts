import { createSocket } from 'node:dgram';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserOwnHost,
  launchChromium,
  launchPlainChromium,
} from '../../scripts/browser/chromium.ts';
import type { ExtensionChromium } from '../../scripts/browser/chromium.ts';
import { startDisplay } from '../../scripts/browser/display.ts';
import { findBrowser, findCommand } from '../../scripts/browser/find.ts';
import type { BrowserKind, Machine } from '../../scripts/browser/find.ts';
import { launchFirefox, launchPlainFirefox } from '../../scripts/browser/firefox.ts';
import type { ExtensionFirefox } from '../../scripts/browser/firefox.ts';
import { ensureBrowser, ensureGerman, ensureTools } from '../../scripts/browser/install.ts';
import type { Installer } from '../../scripts/browser/install.ts';
import { isAlive, processTree } from '../../scripts/browser/processes.ts';
import { freshProfile } from '../../scripts/browser/profile.ts';
import { browserFor, screenshot, sleep, textOf, until, untilText } from './rig/helpers.ts';
import { tinyLeak, tinyText, writeTinyExtension } from './rig/tiny-extension.ts';
import type { TinyExtension, TinyOrder } from './rig/tiny-extension.ts';
import { datagramsIn } from './rig/udp.ts';
import { createWorld } from './rig/world.ts';
import type { World } from './rig/world.ts';

const patient = { timeout: 60_000 };

function machine(files: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    exists: (file) => files.includes(file),
    ...rest,
  };
}

describe('finding a browser', () => {
  test('takes Chromium before Chrome before Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser('chromium', machine(all))).toEqual({
      path: '/usr/bin/chromium',
      name: 'Chromium',
    });
    expect(findBrowser('chromium', machine(all.slice(0, 2)))?.name).toBe('Google Chrome');
    expect(findBrowser('chromium', machine(all.slice(0, 1)))?.name).toBe('Microsoft Edge');
    expect(findBrowser('firefox', machine(all))).toBeNull();
    expect(findBrowser('firefox', machine(['/usr/bin/firefox-esr']))?.name).toBe('Firefox');
  });

  test('obeys the environment, and does not take another one when that is wrong', () => {
    const files = ['/opt/mine/chrome', '/usr/bin/chromium'];
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome' };
    expect(findBrowser('chromium', machine(files, { env }))?.path).toBe('/opt/mine/chrome');
    expect(
      findBrowser('chromium', machine(files, { env: { ...env, LOOPSIDE_CHROMIUM: 'chromium' } }))
        ?.path,
    ).toBe('/usr/bin/chromium');
    expect(findBrowser('chromium', machine(['/usr/bin/chromium'], { env }))).toBeNull();
  });

  test('looks where macOS and Windows keep programs', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine([mac], { platform: 'darwin', env: {} }))).toEqual({
      path: mac,
      name: 'Google Chrome',
    });
    const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(
      findBrowser(
        'chromium',
        machine([windows], {
          platform: 'win32',
          env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
        }),
      ),
    ).toEqual({ path: windows, name: 'Microsoft Edge' });
  });

  test('finds commands on a Windows path', () => {
    const file = 'C:\\bin\\firefox.exe';
    const env = { Path: 'C:\\other;C:\\bin' };
    expect(findCommand('firefox', machine([file], { platform: 'win32', env }))).toBe(file);
  });
});

const LANGUAGES = '/usr/lib/chromium/locales';

/** A pretend machine on which `apt-get` succeeds at the given attempt. */
function pretend(succeedsAt: number, rest: Partial<Installer> = {}) {
  const files = ['/usr/bin/apt-get'];
  const said: string[] = [];
  const runs: string[] = [];
  const installer: Installer = {
    machine: machine(files),
    isRoot: true,
    isDebianLike: true,
    isThere: (file) => files.includes(file),
    say: (line) => said.push(line),
    run: (command, args) => {
      runs.push([command, ...args].join(' '));
      if (!args.includes('install')) return Promise.resolve({ ok: false, output: 'no network' });
      const attempts = runs.filter((run) => run.includes(' install ')).length;
      if (attempts < succeedsAt) return Promise.resolve({ ok: false, output: 'E: locked' });
      files.push('/usr/bin/chromium', '/usr/bin/Xvfb');
      if (args.includes('chromium-l10n')) files.push(`${LANGUAGES}/de.pak`);
      return Promise.resolve({ ok: true, output: '' });
    },
    ...rest,
  };
  return { installer, said, runs, files };
}

describe('installing a browser', () => {
  test('installs as root on Debian, and tries twice', async () => {
    const { installer, said, runs } = pretend(2);
    expect((await ensureBrowser('chromium', installer))?.path).toBe('/usr/bin/chromium');
    expect(runs).toHaveLength(4);
    expect(runs[1]).toMatch(/ install --no-install-recommends chromium$/);
    expect(said[0]).toContain('Installing chromium with apt-get');
  });

  test('says what to do when it cannot', async () => {
    const user = pretend(1, { isRoot: false });
    expect(await ensureBrowser('firefox', user.installer)).toBeNull();
    expect(user.runs).toEqual([]);
    expect(user.said.join('\n')).toMatch(/firefox-esr.*FIREFOX_PATH/);

    const broken = pretend(9);
    expect(await ensureBrowser('chromium', broken.installer)).toBeNull();
    expect(broken.said.join('\n')).toMatch(/E: locked[^]*CHROME_PATH/);

    const forbidden = pretend(1);
    forbidden.installer.machine = machine(['/usr/bin/apt-get'], {
      env: { PATH: '/usr/bin', LOOPSIDE_NO_INSTALL: '1' },
    });
    expect(await ensureBrowser('chromium', forbidden.installer)).toBeNull();
    expect(forbidden.runs).toEqual([]);
  });

  test('installs nothing when a variable names a browser that is not there', async () => {
    const { installer, said, runs } = pretend(1);
    installer.machine = machine(['/usr/bin/apt-get'], {
      env: { PATH: '/usr/bin', CHROME_PATH: '/gone' },
    });
    expect(await ensureBrowser('chromium', installer)).toBeNull();
    expect(runs).toEqual([]);
    expect(said[0]).toContain('CHROME_PATH is set to /gone');
  });

  test('brings Debian’s Chromium its German, and leaves every other Chromium alone', async () => {
    const debian = pretend(1);
    debian.files.push(`${LANGUAGES}/en-US.pak`);
    expect(await ensureGerman(debian.installer)).toBe(true);
    expect(debian.runs.at(-1)).toMatch(/ install --no-install-recommends chromium-l10n$/);
    const other = pretend(1);
    expect(await ensureGerman(other.installer)).toBe(true);
    expect(other.runs).toEqual([]);
    const user = pretend(1, { isRoot: false });
    user.files.push(`${LANGUAGES}/en-US.pak`);
    expect(await ensureGerman(user.installer)).toBe(false);
  });

  test('knows tools by their command', async () => {
    const { installer, said } = pretend(1);
    expect(await ensureTools(['xvfb'], installer)).toEqual([]);
    expect(await ensureTools(['xvfb', 'xdotool'], installer)).toEqual(['xdotool']);
    expect(said.at(-1)).toContain('apt-get install xdotool');
  });
});

describe('waiting', () => {
  test('gives the first answer that is one, and an error that says what did not come', async () => {
    let asked = 0;
    const probe = (): number | null => {
      asked += 1;
      if (asked === 2) throw new Error('not there yet');
      return asked > 3 ? asked : null;
    };
    expect(await until('a number', probe)).toBe(4);
    await expect(until('the end', () => false, { timeout: 50 })).rejects.toThrow(
      'Waited 50 ms for the end',
    );
    const hangs = until('an answer', () => new Promise<never>(() => {}), { timeout: 50 });
    await expect(hangs).rejects.toThrow('no answer in time');
  });
});

/** What both browsers must show: the rig sees what an extension asks of the network, and hears nothing else. */
interface Case {
  kind: BrowserKind;
  launch: (
    extension: string,
    proxy: string,
    profile?: string,
  ) => Promise<ExtensionChromium | ExtensionFirefox>;
  open: (running: ExtensionChromium | ExtensionFirefox) => Promise<Page>;
}

const cases: Case[] = [
  {
    kind: 'chromium',
    launch: (extension, proxy, profile) =>
      launchChromium({ extension, proxy, headless: true, ...(profile ? { profile } : {}) }),
    open: async (running) => {
      const page = await running.browser.newPage();
      await page.goto(running.url('page.html'));
      return page;
    },
  },
  {
    kind: 'firefox',
    launch: (extension, proxy, profile) =>
      launchFirefox({ extension, proxy, headless: true, ...(profile ? { profile } : {}) }),
    open: (running) => (running as ExtensionFirefox).openExtensionPage('page.html'),
  },
];

function tell(page: Page, order: TinyOrder): Promise<unknown> {
  return page.evaluate(
    (given) =>
      (globalThis as unknown as { tell: (order: unknown) => Promise<unknown> }).tell(given),
    order,
  );
}

for (const { kind, launch, open } of cases) {
  const { skip, reason } = browserFor(kind);

  describe.skipIf(skip)(`${kind} with an extension${reason}`, patient, () => {
    let world: World;
    let tiny: TinyExtension;
    let running: ExtensionChromium | ExtensionFirefox;

    beforeAll(async () => {
      world = await createWorld();
      tiny = writeTinyExtension(kind);
      world.page(
        'https://page.example/',
        '<title>Page</title><h1>A page of the pretend world</h1>',
      );
      world.page(
        'https://page.example/below/*',
        ({ url }) => `<p>You asked for ${url.pathname}</p>`,
      );
      world.page('http://plain.example/', '<title>Plain</title>');
      running = await launch(tiny.dir, world.proxy);
    }, 60_000);

    afterAll(async () => {
      await running?.close();
      await world?.close();
      await tiny?.remove();
    }, 30_000);

    test('gets pages of the pretend world, and nothing else', async () => {
      const page = await running.browser.newPage();
      await page.goto('https://page.example/?query=1');
      expect(await textOf(page)).toBe('A page of the pretend world');
      await page.goto('https://page.example/below/it');
      await untilText(page, 'You asked for /below/it');
      await page.goto('http://plain.example/');
      expect(await page.title()).toBe('Plain');
      expect((await page.goto('https://nowhere.example/'))?.status()).toBe(404);
      expect(world.requests()).toContainEqual(
        expect.objectContaining({
          method: 'GET',
          host: 'page.example',
          port: 443,
          path: '/?query=1',
          fetchMode: 'navigate',
        }),
      );
      await page.close();
    });

    test('is caught when it fetches, whatever the scheme, the port or the host', async () => {
      await until('the fetch at its start', () =>
        world.unexpected(['page.example']).some(({ host }) => host === 'leak.example'),
      );
      expect(world.unexpected(['page.example'])).toContainEqual(
        expect.objectContaining({ host: 'leak.example', path: new URL(tinyLeak).pathname }),
      );
      expect(world.unexpected(['page.example', '*.example'])).toEqual([]);
      // What the suite is held to at its end knows it as well, also after it was forgotten.
      const isLeak = ({ host }: { host: string }) => host === 'leak.example';
      expect(world.foreign().some(isLeak)).toBe(true);
      world.forget();
      expect(world.foreign().some(isLeak)).toBe(true);

      const page = await open(running);
      world.forget();
      for (const address of [
        'http://leak.example/plain',
        'https://leak.example:8443/port',
        'http://localhost:5/',
        'http://127.0.0.1:5/',
      ]) {
        await tell(page, { fetch: address });
      }
      expect(world.unexpected([]).map(({ host, path }) => host + path)).toEqual([
        'leak.example/plain',
        'leak.example/port',
        'localhost/',
        '127.0.0.1/',
      ]);
      await page.close();
    });

    test('is caught when it opens a web socket or only connects, even to an allowed host', async () => {
      const page = await open(running);
      world.forget();
      await page.evaluate(() => {
        const socket = new WebSocket('wss://page.example/socket');
        socket.addEventListener('error', () => {});
        const link = document.createElement('link');
        link.rel = 'preconnect';
        link.href = 'https://connected.example/';
        document.head.append(link);
      });
      // Firefox has speculative connections switched off in this rig.
      const wanted = [
        'GET page.example/socket',
        ...(kind === 'chromium' ? ['CONNECT connected.example'] : []),
      ];
      const caught = (): string[] =>
        world
          .unexpected(['page.example'])
          .map(({ method, host, path }) => `${method} ${host}${path}`);
      await until('both in the log', () => wanted.every((line) => caught().includes(line)));
      expect(caught()).toEqual(expect.arrayContaining(wanted));
      await page.close();
    });

    test('has its page in a frame in a closed shadow root', async () => {
      const page = await running.browser.newPage();
      await page.goto('https://page.example/');
      // Seen from the frame itself, as Firefox shows such a frame as empty: it says hello to the background.
      const tab = await open(running);
      await until('the frame to say hello', () => tell(tab, { frames: true }));
      expect(page.frames()).toHaveLength(2);
      await tab.close();
      await page.close();
    });

    test('leaves no process behind when it is closed', async () => {
      const pid = running.browser.process()?.pid ?? 0;
      const tree = processTree(pid);
      expect(tree.length).toBeGreaterThan(2);
      await running.close();
      expect(tree.filter((process_) => isAlive(process_))).toEqual([]);
    });
  });

  describe.skipIf(skip)(`${kind} that gets killed${reason}`, patient, () => {
    test('keeps what was on disk, and starts again with the same extension', async () => {
      const world = await createWorld();
      const tiny = writeTinyExtension(kind);
      const profile = freshProfile();
      let running: ExtensionChromium | ExtensionFirefox | undefined;
      try {
        running = await launch(tiny.dir, world.proxy, profile.dir);
        for (const written of ['first', 'second']) {
          const address = running.url('page.html');
          const page = await open(running);
          expect(await tell(page, { put: written })).toBe('written');
          const tree = processTree(running.browser.process()?.pid ?? 0);
          await running.kill();
          expect(tree.filter((pid) => isAlive(pid))).toEqual([]);

          running = await launch(tiny.dir, world.proxy, profile.dir);
          expect(running.url('page.html')).toBe(address);
          const again = await open(running);
          expect(await tell(again, { get: true })).toBe(written);
        }
        // And over a regular end.
        await running.close();
        running = await launch(tiny.dir, world.proxy, profile.dir);
        expect(await tell(await open(running), { get: true })).toBe('second');
      } finally {
        await running?.close();
        await profile.remove();
        await world.close();
        await tiny.remove();
      }
    });
  });

  describe.skipIf(skip)(`${kind} on its own${reason}`, patient, () => {
    test('asks nothing of any real host, while somebody fills in a form', async () => {
      const world = await createWorld();
      world.page(
        'https://page.example/',
        `<title>Form</title><form><input type="email" name="email" autocomplete="email">
         <input type="password" name="password"><textarea lang="en"></textarea></form>
         <p lang="de">Dieser Satz ist deutsch, damit ein Browser ihn übersetzen möchte.</p>`,
      );
      const options = { headless: true, proxy: world.proxy };
      const plain =
        kind === 'chromium'
          ? await launchPlainChromium(options)
          : await launchPlainFirefox(options);
      try {
        const page = await plain.browser.newPage();
        await page.goto('https://page.example/');
        await page.type('input', 'someone@page.example');
        await page.type('textarea', 'somme wrods');
        const speaksUdp = await page.evaluate(() => 'RTCPeerConnection' in globalThis);
        expect(speaksUdp).toBe(kind === 'chromium');
        await sleep(6000);
        expect(world.unexpected(['page.example'])).toEqual([]);
        const others = world.requests().filter(({ host }) => host !== 'page.example');
        const own = kind === 'chromium' ? [browserOwnHost] : [];
        expect([...new Set(others.map(({ host }) => host))]).toEqual(own);
      } finally {
        await plain.close();
        await world.close();
      }
    });
  });
}

const chromium = browserFor('chromium');

describe.skipIf(chromium.skip)(`the tools for chromium${chromium.reason}`, patient, () => {
  let world: World;
  let tiny: TinyExtension;
  let running: ExtensionChromium;

  beforeAll(async () => {
    world = await createWorld();
    world.page('https://page.example/', '<!doctype html><title>Page</title><h1>Page</h1>');
    tiny = writeTinyExtension('chromium');
    running = await launchChromium({ extension: tiny.dir, headless: true, proxy: world.proxy });
  }, 60_000);

  afterAll(async () => {
    await running?.close();
    await world?.close();
    await tiny?.remove();
  }, 30_000);

  test('reach the background, put it to sleep and wake it', async () => {
    const worker = await running.worker();
    await worker.evaluate(() => Object.assign(globalThis, { mark: true }));
    expect(await worker.evaluate(() => 'mark' in globalThis)).toBe(true);
    await running.stopWorker();
    const fresh = await running.worker();
    expect(await fresh.evaluate(() => 'mark' in globalThis)).toBe(false);
    await running.stopWorker();
  });

  test('read the frame in the closed shadow root, and take a picture', async () => {
    const page = await running.browser.newPage();
    await page.goto('https://page.example/');
    const frame = await running.extensionFrame(page);
    expect(await textOf(frame)).toBe(tinyText);
    await expect(running.extensionFrame(await running.browser.newPage(), 200)).rejects.toThrow(
      'Waited 200 ms for the frame of the extension',
    );
    expect(await screenshot(page, 'rig: a frame')).toMatch(/rig-a-frame\.png$/);
    await page.close();
  });

  test('let nothing out over UDP, which no proxy would see', async () => {
    const sink = createSocket('udp4');
    let heard = 0;
    sink.on('message', () => {
      heard += 1;
    });
    const port = await new Promise<number>((resolve) => {
      sink.bind(0, '127.0.0.1', () => resolve(sink.address().port));
    });
    const call = async (browser: Browser): Promise<void> => {
      const page = await browser.newPage();
      await page.goto('https://page.example/');
      await page.evaluate(async (stun) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${stun}` }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
      }, port);
    };
    // First with the guard off: the sink does hear what gets out.
    const notes = freshProfile();
    const netLog = join(notes.dir, 'net-log.json');
    const open = await launchPlainChromium({
      headless: true,
      proxy: world.proxy,
      args: ['--webrtc-ip-handling-policy=default', `--log-net-log=${netLog}`],
    });
    try {
      await call(open.browser);
      await until('a packet', () => heard);
      await open.close();
      // And so does the browser's own log, which the suite goes by.
      expect(datagramsIn(netLog)).toContain(`127.0.0.1:${port}`);
      await notes.remove();
      await sleep(200);
      heard = 0;
      await call(running.browser);
      await sleep(1500);
      expect(heard).toBe(0);
    } finally {
      await open.close();
      sink.close();
    }
  });

  test('open the real popup, time and again', async () => {
    const page = await running.browser.newPage();
    await page.goto('https://page.example/');
    for (let time = 0; time < 3; time += 1) {
      const popup = await running.openPopup(page);
      await untilText(popup, tinyText);
      expect(popup.url()).toBe(running.url('page.html'));
      await popup.close();
    }
    await page.close();
  });

  test('open a window on a display of its own', async (context) => {
    await running.close();
    const display = await startDisplay();
    if (!display) {
      if (process.env['CI']) throw new Error('Xvfb is not installed.');
      context.skip('SKIPPED: Xvfb is not installed');
      return;
    }
    try {
      running = await launchChromium({
        extension: tiny.dir,
        headless: false,
        proxy: world.proxy,
        display: display.name,
      });
      const page = await running.browser.newPage();
      await page.goto('https://page.example/');
      const frame = await running.extensionFrame(page);
      expect(await textOf(frame)).toBe(tinyText);
      const popup = await running.openPopup(page);
      await untilText(popup, tinyText);
    } finally {
      await running.close();
      await display.close();
    }
  });

  test('say so when there is nothing to launch', async () => {
    const empty = freshProfile();
    try {
      await expect(launchChromium({ extension: empty.dir, headless: true })).rejects.toThrow(
        /No manifest\.json .* Build the extension first/,
      );
    } finally {
      rmSync(empty.dir, { recursive: true });
    }
  });
});
