import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'puppeteer-core';

/** What extensions put into a page. */
export interface Injected {
  /** Bytes of script, as they are and packed. */
  bytes: number;
  packed: number;
}

/**
 * Notes from here on what script of extensions runs in the page itself; frames of their own are theirs. To be called
 * before the page is loaded.
 */
export async function watchInjected(session: CDPSession): Promise<() => Promise<Injected>> {
  const scripts = new Map<string, string>();
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.startsWith('chrome-extension://')) scripts.set(url, scriptId);
  });
  await session.send('Debugger.enable');
  return async () => {
    let [bytes, packed] = [0, 0];
    for (const scriptId of scripts.values()) {
      const { scriptSource } = await session.send('Debugger.getScriptSource', { scriptId });
      bytes += Buffer.byteLength(scriptSource);
      packed += gzipSync(scriptSource, { level: 9 }).length;
    }
    await session.send('Debugger.disable');
    return { bytes, packed };
  };
}
