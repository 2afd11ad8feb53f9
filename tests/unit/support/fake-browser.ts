/** As much of the extension API as the background uses, in memory. */
/** Node knows no origin of chrome-extension: addresses, so the extension has one of the web's here. */
export const OUR_ORIGIN = 'https://loopside.invalid';

const NOBODY = 'Could not establish connection. Receiving end does not exist.';

type Items = Record<string, unknown>;

function area() {
  let items: Items = {};
  return {
    get: async (keys: string | string[] | null) => {
      const wanted = keys === null ? Object.keys(items) : [keys].flat();
      const found = wanted.filter((key) => key in items).map((key) => [key, items[key]]);
      return structuredClone(Object.fromEntries(found)) as Items;
    },
    set: async (change: Items) => {
      items = { ...items, ...structuredClone(change) };
    },
    remove: async (keys: string | string[]) => {
      const gone = new Set([keys].flat());
      items = Object.fromEntries(Object.entries(items).filter(([name]) => !gone.has(name)));
    },
    clear: () => {
      items = {};
    },
  };
}

/** What the test sets up and looks at. */
export const world = {
  tabs: new Map<number, { id: number; url?: string; status?: string }>(),
  /** Tabs in whose page a reader listens, and what it was told. */
  readers: new Map<number, unknown[]>(),
  /** What a tab's reader answers when it is asked to check itself. */
  checks: new Map<number, unknown>(),
  /** What the extension's pages were told. */
  announced: [] as unknown[],
  granted: new Set<string>(),
  scripts: [] as { id: string; js: string[]; matches: string[] }[],
  injected: [] as { tabId: number; files: string[] }[],
  /** Addresses of tabs that were opened. */
  opened: [] as string[],
  /** Of windows. */
  windows: [] as string[],
  /** The keys the browser has for the extension, by command. */
  keys: new Map<string, string>(),
  /** What stands in the browser's menus. */
  menu: [] as { id: string; title: string; contexts: string[] }[],
  alarms: new Map<string, object>(),
  /** Files the extension has written into the downloads folder, and what becomes of the next one. */
  downloads: [] as { url: string; filename: string }[],
  reloads: 0,
  downloadEnds: 'complete' as 'complete' | 'interrupted' | 'refused',
};

export const fakeBrowser = {
  runtime: {
    id: 'loopside-id',
    getURL: (path: string) => `${OUR_ORIGIN}/${path}`,
    reload: () => {
      world.reloads += 1;
    },
    getManifest: () => ({ version: '0.0.1' }),
    sendMessage: async (message: unknown) => {
      world.announced.push(message);
      throw new Error(NOBODY);
    },
  },
  storage: { local: area(), session: area() },
  tabs: {
    get: async (id: number) => {
      const tab = world.tabs.get(id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return tab;
    },
    query: async () => [...world.tabs.values()],
    create: async ({ url }: { url: string }) => {
      world.opened.push(url);
    },
    sendMessage: async (id: number, message: unknown) => {
      const heard = world.readers.get(id);
      if (!heard) throw new Error(NOBODY);
      heard.push(message);
      const isCheck = (message as { call?: string }).call === 'check';
      return isCheck ? world.checks.get(id) : true;
    },
  },
  windows: {
    create: async ({ url }: { url: string }) => {
      world.windows.push(url);
    },
  },
  commands: {
    getAll: async () => [...world.keys].map(([name, shortcut]) => ({ name, shortcut })),
  },
  contextMenus: {
    removeAll: async () => {
      world.menu = [];
    },
    create: (entry: (typeof world.menu)[number]) => {
      world.menu.push(entry);
    },
  },
  action: {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
  },
  alarms: {
    clear: async (name: string) => world.alarms.delete(name),
    get: async (name: string) => world.alarms.get(name),
    create: async (name: string, when: object) => {
      world.alarms.set(name, when);
    },
  },
  permissions: {
    contains: async ({ origins = [], permissions = [] }: Partial<Record<string, string[]>>) =>
      [...origins, ...permissions].every((one) => world.granted.has(one)),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) world.granted.delete(origin);
    },
  },
  downloads: {
    download: async ({ url, filename }: { url: string; filename: string }) => {
      if (world.downloadEnds === 'refused') throw new Error('Invalid filename');
      return world.downloads.push({ url, filename });
    },
    search: async ({ id }: { id: number }) => [
      world.downloadEnds === 'complete'
        ? { id, state: 'complete' }
        : { id, state: 'interrupted', error: 'FILE_NO_SPACE' },
    ],
  },
  scripting: {
    getRegisteredContentScripts: async () => structuredClone(world.scripts),
    registerContentScripts: async (added: (typeof world.scripts)[number][]) => {
      world.scripts.push(...added);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      world.scripts = world.scripts.filter(({ id }) => !ids.includes(id));
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      world.injected.push({ tabId: target.tabId, files });
    },
  },
};

export function resetWorld(): void {
  world.tabs.clear();
  world.readers.clear();
  world.checks.clear();
  world.announced = [];
  world.granted.clear();
  world.scripts = [];
  world.injected = [];
  world.opened = [];
  world.windows = [];
  world.keys.clear();
  world.menu = [];
  world.alarms.clear();
  world.downloads = [];
  world.reloads = 0;
  world.downloadEnds = 'complete';
  fakeBrowser.storage.local.clear();
  fakeBrowser.storage.session.clear();
}
