/**
 * What the stores take, in characters and pixels. Chrome: developer.chrome.com/docs/webstore/images and the dashboard's own
 * counters; Firefox: addons.mozilla.org's form. Where both know a limit, the smaller one counts for both.
 */
export const LIMITS = {
  /** Microsoft's store takes the Chrome package too and is the strictest: 45; Mozilla takes 50, Chrome 75. */
  name: 45,
  /** The manifest's description, which Chrome shows as the summary and Mozilla takes over as its own. */
  summary: 132,
  description: 15_000,
  singlePurpose: 1_000,
  /** For each permission. */
  justification: 1_000,
} as const;

/** Pictures in the exact size the Chrome Web Store asks for: PNG of 24 bits, without transparency. */
export const PICTURE_SIZES = {
  screenshot: { width: 1_280, height: 800 },
  tile: { width: 440, height: 280 },
  marquee: { width: 1_400, height: 560 },
} as const;

/** Chrome's store shows five at most; Mozilla's takes the same ones. */
export const SCREENSHOTS = 5;
