import { speak } from '../language/say.ts';
import { browser } from './browser.ts';

/** Sets the interface's language: the one of `locales/` that the browser has chosen. First of all in every page, and in the background. */
export function speakAsTheBrowser(): void {
  speak((name) => browser.i18n.getMessage(name), browser.i18n.getUILanguage());
}
