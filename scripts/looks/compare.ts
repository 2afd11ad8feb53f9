/** Colours of a picture, row by row: red, green, blue, opacity, each 0 to 255. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export interface Difference {
  /** How many pixels differ; those one picture has and the other has not are among them. */
  changed: number;
  /** The picture after, paled, with what changed in red. As large as the larger of both. */
  picture: Pixels;
}

/**
 * What changed from one picture to another. A pixel has changed where one of its colours did by more than `tolerance`: the edges of
 * letters are not drawn the same on each machine. Runs in a browser as it stands here, and so asks for nothing outside of itself.
 */
export function compare(before: Pixels, after: Pixels, tolerance: number): Difference {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const data = new Uint8ClampedArray(width * height * 4);
  const at = (picture: Pixels, x: number, y: number) =>
    x < picture.width && y < picture.height ? (y * picture.width + x) * 4 : -1;
  let changed = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [was, is, to] = [at(before, x, y), at(after, x, y), (y * width + x) * 4];
      let most = was < 0 || is < 0 ? 255 : 0;
      for (let part = 0; most <= tolerance && part < 3; part += 1) {
        most = Math.max(
          most,
          Math.abs((before.data[was + part] ?? 0) - (after.data[is + part] ?? 0)),
        );
      }
      if (most > tolerance) {
        changed += 1;
        data.set([208, 16, 32, 255], to);
        continue;
      }
      for (let part = 0; part < 3; part += 1) {
        data[to + part] = 191 + (after.data[is + part] ?? 0) / 4;
      }
      data[to + 3] = 255;
    }
  }
  return { changed, picture: { width, height, data } };
}
