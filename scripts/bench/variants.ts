import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { OURS } from './limits.ts';

/** An extension to be measured. */
export interface Variant {
  name: string;
  /** The folder of the unpacked extension. */
  extension: string;
}

/** The address of the page all are measured on. */
export const WEEK = 'https://calendar.google.com/calendar/u/0/r/week';

/**
 * What is measured in one run: an extension that does nothing, Loopside, and the unpacked extensions a user points to.
 * @param into a folder for the empty extension
 * @param loopside the folder of its store build
 * @param peers folders, each with a name of its own before it if wanted: "name=folder"
 */
export function variantsOf(into: string, loopside: string, peers: readonly string[]): Variant[] {
  return [
    { name: 'empty', extension: emptyExtension(into) },
    { name: OURS, extension: loopside },
    ...peers.map(peerAt),
  ];
}

/** Why what a user points to cannot be measured, as a sentence for them; null where it can. @param peer as `variantsOf` takes it */
export function whyUnusable(peer: string): string | null {
  const { extension } = peerAt(peer);
  const manifest = join(extension, 'manifest.json');
  if (!existsSync(manifest)) {
    return `There is no manifest.json in ${extension}. Point --peer to the folder of an unpacked extension.`;
  }
  const isCurrent = /"manifest_version"\s*:\s*3\b/.test(readFileSync(manifest, 'utf8'));
  return isCurrent
    ? null
    : `Chromium takes extensions of manifest version 3 only, which that in ${extension} is not.`;
}

function peerAt(peer: string): Variant {
  const [name, folder] = peer.includes('=') ? peer.split('=', 2) : [basename(peer), peer];
  return { name: name ?? peer, extension: resolve(folder ?? peer) };
}

/** A content script without a statement, a worker that answers anything at once, and a popup with one word. */
function emptyExtension(into: string): string {
  const folder = join(into, 'empty');
  mkdirSync(folder);
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'worker.js' },
      action: { default_popup: 'popup.html' },
      content_scripts: [
        { js: ['content.js'], matches: [`${new URL(WEEK).origin}/*`], run_at: 'document_start' },
      ],
    }),
    'worker.js':
      'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ ok: true, value: null }));',
    'content.js': '',
    'popup.html':
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p style="width:380px;height:540px">Empty</p>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
