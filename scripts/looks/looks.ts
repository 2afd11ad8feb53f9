import type { Page } from 'puppeteer-core';

/** Ways a user's system can ask a page to look. */
export const LOOKS = ['light', 'dark', 'forced', 'rtl', 'zoom', 'calm'] as const;
export type Look = (typeof LOOKS)[number];

/** What is asked where a look asks for nothing else. */
const PLAIN = { 'prefers-color-scheme': 'light', 'forced-colors': 'none' };

/** What each asks of the browser. */
const FEATURES: Readonly<Record<Look, Readonly<Record<string, string>>>> = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
  rtl: {},
  zoom: {},
  calm: { 'prefers-reduced-motion': 'reduce' },
};

/** By how much everything is enlarged, in CSS pixels as the page counts them. */
export function zoomOf(look: Look): number {
  return look === 'zoom' ? 2 : 1;
}

/** Whether a picture can be taken so: at 200 % a window of 320 px would be one of 160, which nobody has to fit. */
export function isSensible(look: Look, width: number): boolean {
  return look !== 'zoom' || width > 640;
}

/**
 * Lets a tab look so, as long as it is open. What is right to left is so by its words, which are turned around in it.
 * @returns puts a look on, in the place of the one before
 */
export async function wardrobeOf(page: Page): Promise<(look: Look) => Promise<void>> {
  // Of the session's own: a look ends with it.
  const session = await page.createCDPSession();
  return async (look) => {
    const features = { ...PLAIN, ...FEATURES[look] };
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  };
}
