import type { Browser } from 'wxt/browser';

type Api = typeof Browser;

/**
 * The extension API as pages' readers use it. By the name that each browser has had longest: in Chromium merely asking for the other one
 * makes all of it a second time, in every page.
 */
export const browser = import.meta.env.FIREFOX
  ? (globalThis as unknown as { browser: Api }).browser
  : (globalThis as unknown as { chrome: Api }).chrome;
