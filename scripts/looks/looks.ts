import type { Page } from 'puppeteer-core';

/** Ways a user's system can ask a page to look. */
export const LOOKS = ['light', 'dark', 'forced', 'rtl', 'zoom', 'calm'] as const;
export type Look = (typeof LOOKS)[number];

/** What each asks of the browser; colours are light where nothing is said. */
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

/** Lets a tab look so. What is right to left is so by its words: it takes a build that speaks such a language. */
export async function wear(page: Page, look: Look): Promise<void> {
  const features = { 'prefers-color-scheme': 'light', ...FEATURES[look] };
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  await session.detach();
}
