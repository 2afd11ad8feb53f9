import type { Browser, Page } from 'puppeteer-core';
import type { WebpFrame } from './animated-webp.ts';
import { animatedWebp } from './animated-webp.ts';

/** One picture of a film before it is cut: what was on screen, and what is drawn over it. */
export interface Take {
  /** PNG of the whole window. */
  png: Buffer;
  /** Where the pointer's tip is, in pixels of the window; null where it is not shown. */
  pointer: { x: number; y: number } | null;
  caption: string;
  /** How long it stands, in milliseconds. */
  duration: number;
}

/** What of the window is shown, in its pixels; a caption of {@link CAPTION} pixels comes below. */
export interface Cut {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const CAPTION = 52;

/** Cuts the takes into an animated WebP without loss, in which only what changes is stored. */
export async function cutFilm(
  browser: Browser,
  takes: readonly Take[],
  cut: Cut,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const frames: WebpFrame[] = [];
    for (const { png, ...take } of takes) {
      const drawn = await draw(page, { ...take, png: png.toString('base64') }, cut);
      const last = frames.at(-1);
      // Nothing has changed: the one before stands longer.
      if (!drawn && last) last.duration += take.duration;
      if (drawn) {
        const { data, ...place } = drawn;
        frames.push({ ...place, duration: take.duration, webp: Buffer.from(data, 'base64') });
      }
    }
    return animatedWebp(frames, { width: cut.width, height: cut.height + CAPTION });
  } finally {
    await page.close();
  }
}

/** Draws a take over the one before, and gives the rectangle that has changed as WebP; null where nothing has. */
function draw(page: Page, take: Omit<Take, 'png'> & { png: string }, cut: Cut) {
  return page.evaluate(
    async ({ png, pointer, caption }, { x, y, width, height }, band) => {
      const place = globalThis as typeof globalThis & { before?: ImageData };
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height + band);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      context.drawImage(image, -x, -y);
      if (pointer) {
        context.setTransform(1, 0, 0, 1, pointer.x - x, pointer.y - y);
        context.beginPath();
        for (const [px, py] of [
          [0, 0],
          [0, 17],
          [4.2, 13.2],
          [7, 19.6],
          [9.8, 18.4],
          [7, 12.2],
          [12.6, 12.2],
        ] as const) {
          context.lineTo(px, py);
        }
        context.closePath();
        context.lineWidth = 2.5;
        context.lineJoin = 'round';
        context.strokeStyle = '#fff';
        context.stroke();
        context.fillStyle = '#1d2422';
        context.fill();
        context.resetTransform();
      }
      context.fillStyle = '#0f5e59';
      context.fillRect(0, height, width, band);
      context.fillStyle = '#fff';
      context.font = '600 20px system-ui, sans-serif';
      context.textBaseline = 'middle';
      context.fillText(caption, 24, height + band / 2);

      const now = context.getImageData(0, 0, canvas.width, canvas.height);
      const [a, b] = [new Uint32Array(now.data.buffer), place.before];
      const old = b && new Uint32Array(b.data.buffer);
      place.before = now;
      let [left, top, right, bottom] = [canvas.width, canvas.height, -1, -1];
      for (let at = 0; at < a.length; at += 1) {
        if (old && a[at] === old[at]) continue;
        const [px, py] = [at % canvas.width, Math.floor(at / canvas.width)];
        [left, top] = [Math.min(left, px), Math.min(top, py)];
        [right, bottom] = [Math.max(right, px), Math.max(bottom, py)];
      }
      if (right < 0) return null;
      [left, top] = [left - (left % 2), top - (top % 2)];
      const size = { width: right - left + 1, height: bottom - top + 1 };
      const piece = new OffscreenCanvas(size.width, size.height);
      // Without transparency the file needs no second layer for it.
      piece.getContext('2d', { alpha: false })?.drawImage(canvas, -left, -top);
      // Quality 1 is without loss.
      const blob = await piece.convertToBlob({ type: 'image/webp', quality: 1 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return { x: left, y: top, ...size, data: btoa(text) };
    },
    take,
    cut,
    CAPTION,
  );
}
