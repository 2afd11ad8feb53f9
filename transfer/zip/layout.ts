/** How a zip file is laid out, as far as Loopside writes and reads it: PKWARE's APPNOTE.TXT, chapter 4. */

/** What each record begins with, and how long it is before its variable parts, in bytes. */
export const LOCAL = { signature: 0x04_03_4b_50, length: 30 } as const;
export const CENTRAL = { signature: 0x02_01_4b_50, length: 46 } as const;
export const END = { signature: 0x06_05_4b_50, length: 22 } as const;
/** Needed for more than 65,534 entries. */
export const END_64 = { signature: 0x06_06_4b_50, length: 56 } as const;
export const LOCATOR_64 = { signature: 0x07_06_4b_50, length: 20 } as const;

/** In the place of a number that stands in the record of 64 bits. */
export const SEE_64 = { short: 0xff_ff, long: 0xff_ff_ff_ff } as const;

export const METHOD = { stored: 0, deflated: 8 } as const;

/** Of the flags: encrypted, its names encrypted too, names in UTF-8. */
export const FLAG = { encrypted: 0x00_01, masked: 0x20_00, utf8: 0x08_00 } as const;
