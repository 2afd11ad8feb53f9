import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserKind } from '../../../scripts/browser/find.ts';

/** A throw-away extension that does on purpose what Loopside must never do, to see whether the rig notices. */
export interface TinyExtension {
  dir: string;
  remove(): Promise<void>;
}

/** What its background does when it is told to. Any page of the extension has `tell(…)` for that. */
export type TinyOrder = { fetch: string } | { put: string } | { get: true } | { frames: true };

/** The text its page shows. */
export const tinyText = 'The tiny page is here.';

/** The address its background fetches when it starts. */
export const tinyLeak = 'https://leak.example/at-start';

const background = `
const api = globalThis.browser ?? chrome;
let frames = 0;
fetch(${JSON.stringify(tinyLeak)}).catch(() => {});

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tiny', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('things');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function obey(order) {
  if (order.hello) frames += 1;
  if (order.frames) return frames;
  if (order.fetch) return fetch(order.fetch).then((answer) => answer.status, () => 'failed');
  const database = await open();
  try {
    const transaction = database.transaction('things', 'readwrite', { durability: 'strict' });
    const things = transaction.objectStore('things');
    const done = new Promise((resolve) => { transaction.oncomplete = resolve; });
    const request = order.put ? things.put(order.put, 'it') : things.get('it');
    await done;
    return order.put ? 'written' : request.result ?? null;
  } finally {
    database.close();
  }
}
globalThis.obey = obey;

api.runtime.onMessage.addListener((order, sender, respond) => {
  obey(order).then(respond);
  return true;
});
`;

const page = `<!doctype html><meta charset="utf-8"><title>tiny</title>
<p>${tinyText}</p><input aria-label="note"><script src="page.js"></script>`;

const pageScript = `
const api = globalThis.browser ?? chrome;
globalThis.tell = (order) => api.runtime.sendMessage(order);
if (self !== top) tell({ hello: true });
`;

const contentScript = `
const host = document.createElement('div');
const frame = document.createElement('iframe');
frame.src = (globalThis.browser ?? chrome).runtime.getURL('page.html');
host.attachShadow({ mode: 'closed' }).append(frame);
document.body.append(host);
`;

/** Writes it to a temporary folder. Its content script runs on `https://page.example/`. */
export function writeTinyExtension(kind: BrowserKind): TinyExtension {
  const dir = mkdtempSync(path.join(tmpdir(), 'loopside-tiny-'));
  const everywhere = ['<all_urls>'];
  const manifest = {
    manifest_version: 3,
    name: 'Tiny',
    version: '1.0',
    background:
      kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    action: { default_popup: 'page.html' },
    host_permissions: everywhere,
    content_scripts: [{ matches: ['https://page.example/*'], js: ['content.js'] }],
    web_accessible_resources: [
      {
        resources: ['page.html'],
        matches: everywhere,
        ...(kind === 'chromium' ? { use_dynamic_url: true } : {}),
      },
    ],
    browser_specific_settings: { gecko: { id: 'tiny@loopside.test' } },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': background,
    'page.html': page,
    'page.js': pageScript,
    'content.js': contentScript,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
