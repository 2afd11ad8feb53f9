/** What the stores take, in characters. */
export const LIMITS = {
  /** Microsoft's store, which takes the Chrome package too, is the strictest; Mozilla takes 50, Chrome 75 (MDN, `name`). */
  name: 45,
  /** The manifest's description, which Chrome shows as the summary and Mozilla takes over as its own (MDN, `description`). */
  summary: 132,
  /** Chrome takes 16,000; what Mozilla takes stands nowhere we found, so some room is left. */
  description: 15_000,
  /** Of these two we found no limit written down. A reviewer reads them, so they are short. */
  singlePurpose: 1_000,
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
