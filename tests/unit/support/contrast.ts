/** How well a colour is told from its ground: WCAG 2.2, "relative luminance" and "contrast ratio". */

export type Scheme = 'light' | 'dark';

/**
 * The colours a sheet declares as `--name: light-dark(#rrggbb, #rrggbb)`, for one scheme: name (without dashes) to `#rrggbb`.
 * Throws on a sheet without any.
 */
export function coloursOf(css: string, scheme: Scheme): Map<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g);
  const colours = new Map<string, string>();
  for (const [, name = '', light = '', dark = ''] of pairs) {
    colours.set(name, scheme === 'light' ? light : dark);
  }
  if (colours.size === 0) throw new Error('A sheet of colours without light-dark(#…, #…).');
  return colours;
}

/** From 1 (the same) to 21 (black on white). Both as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  if (darker === undefined || lighter === undefined) throw new Error('Two colours are needed.');
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`${colour} is not #rrggbb.`);
  }
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
