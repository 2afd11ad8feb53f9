/** The repository keeps its own promises: what the documents say of the code, and what the stores get. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { principles } from '../content/corpus.ts';
import { readListing, unanswered } from '../scripts/release/listing.ts';
import { manifestIn, textsIn } from '../scripts/release/manifest.ts';
import { versionOf } from '../scripts/release/pack.ts';
import { LIMITS } from '../scripts/release/store-limits.ts';
import { supportTable } from '../scripts/support-table.ts';
import { everySite } from '../sites/index.ts';
import { filesOf, freshBuild, importsOf, jsonOf, ROOT, textOf } from './unit/support/repository.ts';
import type { Import } from './unit/support/repository.ts';

const code = filesOf('**/*.{ts,tsx}').filter((path) => !/^(?:tests|scripts)\//.test(path));
const imports = code.flatMap(importsOf);

const folderOf = (path: string) => path.split('/')[0] ?? '';
const show = ({ file, from }: Import) => `${file} imports ${from}`;

describe('the files everybody looks for', () => {
  it.each(['README.md', 'LICENSE', '.ci/run', 'package-lock.json'])('has %s', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it('names nobody’s own folders', () => {
    const own = /(?<![\w.:/-])\/(?:home|Users|root|work)\/[\w.-]|\b[A-Z]:\\Users\\/;
    const binary = /\.(?:png|webp|ico|woff2?|zip|gz)$/;
    const named = filesOf('**/*').concat(filesOf('.*/**'), filesOf('.*'));
    const files = new Set(named.filter((path) => !binary.test(path)));
    expect([...files].filter((path) => own.test(textOf(path)))).toEqual([]);
  });
});

describe.each(everySite)('the site %s', (id, { label }) => {
  const folder = join(ROOT, 'tests/fixtures', id);
  const situations = () =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => (jsonOf(`tests/fixtures/${id}/${file}`) as { situation: string }).situation);

  it('has a page that means something and a page that means nothing', () => {
    expect(situations()).toContain('none');
    expect(situations().some((situation) => situation !== 'none')).toBe(true);
  });

  it('stands in the README by the name people know', () => {
    expect(textOf('README.md')).toContain(label);
  });
});

describe('the README', () => {
  it('says of every tool what its file says: what is read, by which permission, how that was checked', () => {
    const plain = (text: string) => text.replaceAll(/[ -]+/g, ' ');
    const readme = plain(textOf('README.md'));
    const missing = supportTable()
      .split('\n')
      .filter((line) => line.startsWith('| ') && !readme.includes(plain(line)));
    expect(missing).toEqual([]);
  });
});

describe('every principle', () => {
  it('says where it is from: a moment of the recording, plainly nowhere in it, or another source', () => {
    const unsourced = principles.filter(({ sources: [main] }) => {
      if (main.kind !== 'interview') return !/^https:\/\/|^book, /.test(main.where);
      const isInIt = main.status !== 'editorial' && main.status !== 'not-found';
      return isInIt ? !/^0[01]:[0-5]\d:[0-5]\d$/.test(main.at ?? '') : main.at !== null;
    });
    expect(unsourced.map(({ id }) => id)).toEqual([]);
  });
});

describe('imports', () => {
  /** Which folders each may lean on. The bottom knows nothing of what is above. */
  const BELOW: Record<string, readonly string[]> = {
    home: [],
    entrypoints: [
      'home',
      'components',
      'background',
      'page',
      'messages',
      'transfer',
      'calendar',
      'systems',
      'notes',
      'situation',
      'content',
      'sites',
      'language',
    ],
    components: ['home', 'messages', 'systems', 'notes', 'situation', 'content', 'language'],
    background: [
      'home',
      'messages',
      'store',
      'transfer',
      'search',
      'calendar',
      'systems',
      'notes',
      'situation',
      'content',
      'sites',
      'language',
    ],
    page: ['messages', 'sites', 'home'],
    messages: [
      'home',
      'transfer',
      'calendar',
      'systems',
      'notes',
      'situation',
      'content',
      'sites',
      'language',
    ],
    store: ['transfer', 'systems', 'notes', 'situation', 'content', 'sites', 'language'],
    transfer: ['systems', 'notes', 'content', 'language'],
    calendar: ['systems', 'situation', 'sites', 'language'],
    systems: ['notes', 'situation', 'content', 'language'],
    search: ['content'],
    notes: [],
    situation: ['sites', 'language'],
    content: ['situation', 'language'],
    sites: [],
    language: ['notes'],
  };
  /** Where only the shape of things is known, not the code. */
  const TYPES_ONLY: Record<string, readonly string[]> = {
    messages: ['store'],
    components: ['store'],
    entrypoints: ['store'],
    page: ['messages'],
    transfer: ['store'],
    content: ['situation'],
  };
  const within = imports.filter(({ file }) => folderOf(file) in BELOW);
  const wrong = (isWrong: (one: Import) => boolean) => within.filter(isWrong).map(show);

  it('point downward', () => {
    const upward = wrong(({ file, path, typesOnly }) => {
      if (path === null) return false;
      const [own, other] = [folderOf(file), folderOf(path)];
      const isBelow = own === other || BELOW[own]?.includes(other) === true;
      return !isBelow && !(typesOnly && TYPES_ONLY[own]?.includes(other) === true);
    });
    expect(upward).toEqual([]);
  });

  it('take only types where only types are promised', () => {
    const withCode = wrong(
      ({ file, path, typesOnly }) =>
        path !== null &&
        !typesOnly &&
        TYPES_ONLY[folderOf(file)]?.includes(folderOf(path)) === true,
    );
    expect(withCode).toEqual([]);
  });

  it('leave each surface by itself', () => {
    const surfaceOf = (path: string) => path.split('/').slice(0, 2).join('/');
    const crossing = wrong(
      ({ file, path }) =>
        path !== null &&
        folderOf(file) === 'entrypoints' &&
        folderOf(path) === 'entrypoints' &&
        surfaceOf(file) !== surfaceOf(path),
    );
    expect(crossing).toEqual([]);
  });

  it('reach the database from the background alone', () => {
    const reaching = wrong(({ file, from, path, typesOnly }) => {
      const isStore = from === 'dexie' || (path !== null && folderOf(path) === 'store');
      return isStore && !typesOnly && !/^(?:background|store)\//.test(file);
    });
    expect(reaching).toEqual([]);
  });

  it('keep React and the database off other people’s pages', () => {
    const heavy = /^(?:react|react-dom|dexie|minisearch|valibot)(?:\/|$)/;
    expect(wrong(({ file, from }) => /^(?:page|sites)\//.test(file) && heavy.test(from))).toEqual(
      [],
    );
  });

  it('know the polyfill in one file', () => {
    const files = imports
      .filter(({ from }) => from === 'webextension-polyfill')
      .map((one) => one.file);
    expect(files).toEqual(['messages/browser.ts']);
  });

  it('say things in a language only where people are spoken to', () => {
    const speaks =
      /^(?:entrypoints|components|background|language)\/|^messages\/(?:client|language)\.ts$/;
    const silent = wrong(
      ({ file, path }) =>
        path !== null &&
        folderOf(path) === 'language' &&
        path !== 'language/message.ts' &&
        !speaks.test(file),
    );
    expect(silent).toEqual([]);
  });

  it('leave what is pure without a browser', () => {
    const pure =
      /^(?:calendar|components|content|language|notes|situation|sites|store|systems|transfer)\//;
    const isBrowser = ({ from }: Import) => /browser\.ts$|^wxt\b|polyfill/.test(from);
    expect(wrong((one) => pure.test(one.file) && isBrowser(one))).toEqual([]);
    const calling = code.filter(
      (path) => pure.test(path) && /(?<![\w.-])(?:browser|chrome)\.[a-z]\w*[.(]/.test(textOf(path)),
    );
    expect(calling).toEqual([]);
  });
});

describe('our own source', () => {
  it.each([
    'fetch(',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'RTCPeerConnection',
    'sendBeacon',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'eval(',
    'new Function',
  ])('has no %s', (words) => {
    const call = new RegExp(`(?<!\\w)${words.replace('(', '\\(')}`);
    expect(code.filter((path) => call.test(textOf(path)))).toEqual([]);
  });
});

describe('dependencies', () => {
  interface Lock {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  }
  interface Asked {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    overrides: Record<string, string>;
  }
  const { packages } = jsonOf('package-lock.json') as Lock;
  const asked = jsonOf('package.json') as Asked;

  it('are pinned, and locked at just that version', () => {
    const all = Object.entries({ ...asked.dependencies, ...asked.devDependencies });
    const loose = [...all, ...Object.entries(asked.overrides)].filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
    const other = all.filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  it('are locked with all their optional parts, so that npm ci works on every machine', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) => !placesFrom(path).some((place) => `${place}node_modules/${name}` in packages),
        )
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  /** Where Node looks for what a package requires: inside it, then in each folder above. */
  function placesFrom(path: string): string[] {
    const parts = path.split('/node_modules/');
    return ['', ...parts.map((_, n) => `${parts.slice(0, n + 1).join('/node_modules/')}/`)];
  }
});

describe('what the stores get', () => {
  interface Manifest {
    permissions: string[];
    optional_permissions: string[];
    host_permissions: string[];
    optional_host_permissions: string[];
    content_security_policy: { extension_pages: string };
    options_ui: { page: string; open_in_tab: boolean };
    web_accessible_resources: { resources: string[]; use_dynamic_url?: boolean }[];
    content_scripts: { js: string[]; matches: string[]; all_frames?: boolean }[];
  }
  type Which = 'chrome' | 'firefox' | 'demo';
  const STORES = ['chrome', 'firefox'] as const;
  /** Of the content scripts injected into any one page, in bytes of gzip. */
  const MOST_IN_A_PAGE = 6_144;

  let folders: Record<Which, string>;
  const read = (which: Which, path: string) => readFileSync(join(folders[which], path));
  const manifestOf = (which: Which) =>
    JSON.parse(read(which, 'manifest.json').toString()) as Manifest;
  const sizeOf = (which: Which, path: string) => gzipSync(read(which, path), { level: 9 }).length;

  beforeAll(async () => {
    // One after the other: they share the folder wxt prepares.
    const chrome = await freshBuild('chrome');
    const firefox = await freshBuild('firefox');
    folders = { chrome, firefox, demo: await freshBuild('demo') };
  }, 120_000);

  describe.each(STORES)('%s', (which) => {
    it('asks for these permissions and no other', () => {
      const { permissions, optional_permissions, host_permissions, optional_host_permissions } =
        manifestOf(which);
      expect(permissions.toSorted()).toEqual([
        'activeTab',
        'alarms',
        'contextMenus',
        'scripting',
        ...(which === 'firefox' ? [] : ['sidePanel']),
        'storage',
        'unlimitedStorage',
      ]);
      expect(host_permissions.toSorted()).toEqual(
        everySite.flatMap(([, site]) => (site.atInstall ? site.matches : [])).toSorted(),
      );
      expect(optional_permissions).toEqual(['downloads', 'notifications']);
      expect(optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    });

    it('runs in no page but those of the tools, and in no address of this machine', () => {
      const manifest = manifestOf(which);
      const matches = manifest.content_scripts.flatMap((script) => script.matches);
      expect(matches.toSorted()).toEqual(manifest.host_permissions.toSorted());
      // In frames only where a tool lives in another's: Outlook's calendar in Teams.
      const framed = manifest.content_scripts.filter((script) => script.all_frames);
      expect(framed.flatMap(({ js }) => js)).toEqual(['content-scripts/outlook.js']);
      const text = JSON.stringify(manifest);
      for (const word of ['127.0.0.1', 'localhost', '<all_urls>', '*://*/*']) {
        expect(text).not.toContain(word);
      }
    });

    it('forbids itself the network and unsafe markup', () => {
      const policy = manifestOf(which).content_security_policy.extension_pages.split('; ');
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
        "frame-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]) {
        expect(policy).toContain(rule);
      }
      expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
    });

    it('says of each permission why, to both stores, and of nothing else', () => {
      expect(unanswered(readListing(ROOT), manifestIn(folders[which]))).toEqual([]);
    });

    it('has a name and a summary that fit, in each language', () => {
      for (const { locale, name, summary } of textsIn(folders[which])) {
        expect([locale, name.length <= LIMITS.name]).toEqual([locale, true]);
        expect([locale, summary.length > 20 && summary.length <= LIMITS.summary]).toEqual([
          locale,
          true,
        ]);
      }
    });

    it('is of the one version, and asks for the browser the README names', () => {
      const { version, ...manifest } = manifestIn(folders[which]);
      expect(version).toBe(versionOf(ROOT));
      const least =
        which === 'chrome'
          ? `Chrome, Edge or Chromium ${manifest.minimum_chrome_version}`
          : `Firefox ${manifest.browser_specific_settings?.gecko.strict_min_version.replace('.0', '')}`;
      expect(textOf('README.md')).toContain(least);
    });

    it('has its options in a tab, where there is room', () => {
      expect(manifestOf(which).options_ui).toEqual({ page: 'options.html', open_in_tab: true });
    });

    it('lets pages load the sidebar alone', () => {
      const [resource, ...more] = manifestOf(which).web_accessible_resources;
      expect(more).toEqual([]);
      expect(resource?.resources).toEqual(['sidebar.html']);
      expect(resource?.use_dynamic_url ?? false).toBe(which === 'chrome');
    });

    it('puts little into a page', () => {
      const scripts = readdirSync(join(folders[which], 'content-scripts'));
      expect(scripts.length).toBeGreaterThan(2);
      const heavy = scripts.filter(
        (file) => sizeOf(which, `content-scripts/${file}`) > MOST_IN_A_PAGE,
      );
      expect(heavy).toEqual([]);
    });

    it('puts little into a page also where two scripts meet', () => {
      const { content_scripts: scripts } = manifestOf(which);
      const patterns = new Set(scripts.flatMap(({ matches }) => matches));
      const heavy = [...patterns].filter((pattern) => {
        const meeting = scripts.filter(({ matches }) => matches.includes(pattern));
        const files = new Set(meeting.flatMap(({ js }) => js));
        return [...files].reduce((sum, file) => sum + sizeOf(which, file), 0) > MOST_IN_A_PAGE;
      });
      expect(heavy).toEqual([]);
    });
  });

  it.each([...STORES, 'demo'] as const)(
    '%s draws and dresses in each page that page alone',
    (which) => {
      const pages = readdirSync(folders[which]).filter((file) => file.endsWith('.html'));
      expect(pages).toContain('popup.html');
      for (const page of pages) {
        const html = read(which, page).toString();
        const files = [...html.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[^"]+)"/g)].map(
          ([, file = '']) => file,
        );
        const drawing = files.filter((file) => /has no #root/.test(read(which, file).toString()));
        expect([page, drawing]).toEqual([
          page,
          [expect.stringContaining(page.replace('.html', ''))],
        ]);
        const scripts = files.filter((file) => file.endsWith('.js'));
        const imported = scripts.flatMap((file) =>
          [
            ...read(which, file)
              .toString()
              .matchAll(/from"\.\/([^"]+)"|import"\.\/([^"]+)"/g),
          ].map(([, from, effect]) => `chunks/${from ?? effect ?? ''}`),
        );
        const others = imported.filter((file) => /has no #root/.test(read(which, file).toString()));
        expect([page, others]).toEqual([page, []]);
      }
    },
  );

  it.each([...STORES, 'demo'] as const)('%s is built for people, not for developers', (which) => {
    const chunks = readdirSync(join(folders[which], 'chunks')).map((file) => `chunks/${file}`);
    const development = chunks.filter((file) => read(which, file).includes('react-devtools'));
    expect(development).toEqual([]);
  });

  it.each(STORES)(
    '%s has no way to a network but those of libraries that nobody calls',
    (which) => {
      const WAYS = new RegExp(
        [
          String.raw`(?<![\w$.])fetch\(`,
          String.raw`\bnew (?:XMLHttpRequest|WebSocket|WebTransport|EventSource|(?:Shared)?Worker|Image|Function)\b`,
          String.raw`RTCPeerConnection|sendBeacon|importScripts|\bwindows\.create|(?:window|globalThis|self)\.open\b`,
          String.raw`(?:window|document|globalThis|self)\.location(?:\.href)?=(?!=)|location\.(?:assign|replace)\(`,
          String.raw`(?<![\w$.])eval\(|\bimport\((?!\`\./)`,
        ].join('|'),
        'g',
      );
      const files = ['background.js', 'chunks', 'content-scripts'].flatMap((name) =>
        name.endsWith('.js')
          ? [name]
          : readdirSync(join(folders[which], name)).map((file) => `${name}/${file}`),
      );
      const found = files.flatMap((file) =>
        [...read(which, file).toString().matchAll(WAYS)].map(
          ([way]) => `${file.replace(/-[\w-]{8}\.js$/, '')}: ${way}`,
        ),
      );
      expect(found.toSorted()).toEqual([
        // A method of MiniSearch's map is called so.
        'background.js: fetch(',
        // The small window for a line for the next talk: tests/unit/no-way-out.test.ts holds that it is our own.
        'background.js: windows.create',
        'chunks/library-content: fetch(',
        // Papa Parse loads tables from addresses; it is given texts. The policy would not let it.
        'chunks/notebook: new XMLHttpRequest',
      ]);
    },
  );

  it.each(STORES)(
    '%s reads calendar files in the page that was given one, when it was',
    (which) => {
      const names = [
        'background.js',
        ...readdirSync(join(folders[which], 'chunks')).map((file) => `chunks/${file}`),
      ];
      // Words of ical.js.
      const reading = names.filter((file) => read(which, file).includes('invalid ical body'));
      expect(reading).toEqual([expect.stringMatching(/^chunks\/read-calendar-/)]);
    },
  );

  it('carries the search index as data, with every principle in it', () => {
    const chunks = readdirSync(join(folders.chrome, 'chunks')).map((file) => `chunks/${file}`);
    // A string of JSON in code: how its quotes are written is the builder's choice.
    const index = new RegExp(`\\\\*"documentCount\\\\*":${principles.length}(?!\\d)`);
    expect(chunks.some((file) => index.test(read('chrome', file).toString()))).toBe(true);
  });

  it('differs from the demo by the demo’s own addresses alone', () => {
    const demo = manifestOf('demo');
    const isDemo = (pattern: string) => pattern.startsWith('http://127.0.0.1/');
    expect(demo.content_scripts.some(({ matches }) => matches.some(isDemo))).toBe(true);
    for (const script of demo.content_scripts) {
      script.matches = script.matches.filter((pattern) => !isDemo(pattern));
    }
    expect(demo).toEqual(manifestOf('chrome'));
  });
});
