/** The extension API of the background and the extension's pages. Content scripts use WXT's, which costs nothing there. */
export { default as browser } from 'webextension-polyfill';
