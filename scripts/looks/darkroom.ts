import type { Browser, Page } from 'puppeteer-core';
import { compare } from './compare.ts';

/** Two colours a person tells apart are further from each other than this, of 255. */
const TOLERANCE = 24;
/** So many pixels may differ without anybody seeing it. */
export const UNSEEN = 12;

export interface Developed {
  changed: number;
  /** A picture in WebP. */
  picture: Buffer;
}

/** Where pictures are turned into small files and laid over each other: an empty page of the same browser. */
export interface Darkroom {
  /** PNG in, WebP without loss out. */
  develop: (png: Buffer) => Promise<Buffer>;
  /** Both in any format the browser knows. */
  difference: (before: Buffer, after: Buffer) => Promise<Developed>;
  close: () => Promise<void>;
}

export async function openDarkroom(browser: Browser): Promise<Darkroom> {
  const page = await browser.newPage();
  // By their names they find each other there.
  const tools = [compare, drawn, webpOf, pixelsOf, layOver, toWebp];
  await page.evaluate(
    tools.map((tool) => `globalThis.${tool.name} = ${tool.toString()};`).join('\n'),
  );
  return {
    async develop(png) {
      return bytes(await page.evaluate(toWebp, png.toString('base64')));
    },
    difference: (before, after) => differenceIn(page, before, after),
    close: () => page.close(),
  };
}

async function differenceIn(page: Page, before: Buffer, after: Buffer): Promise<Developed> {
  const [one, other] = [before.toString('base64'), after.toString('base64')];
  const { changed, picture } = await page.evaluate(layOver, one, other, TOLERANCE);
  return { changed, picture: bytes(picture) };
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

/** Runs in the browser: bytes of a picture in, its pixels out. */
async function drawn(picture: string): Promise<CanvasRenderingContext2D> {
  const image = new Image();
  image.src = `data:;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  context.drawImage(image, 0, 0);
  return context;
}

/** Runs in the browser: without loss, which is what the highest quality means to Chromium. */
function webpOf({ canvas }: CanvasRenderingContext2D): string {
  const url = canvas.toDataURL('image/webp', 1);
  return url.slice(url.indexOf(',') + 1);
}

/** Runs in the browser. */
async function layOver(
  one: string,
  other: string,
  tolerance: number,
): Promise<{ changed: number; picture: string }> {
  const [before, after] = [await drawn(one), await drawn(other)];
  const { changed, picture } = compare(pixelsOf(before), pixelsOf(after), tolerance);
  after.canvas.width = picture.width;
  after.canvas.height = picture.height;
  const data = new ImageData(new Uint8ClampedArray(picture.data), picture.width, picture.height);
  after.putImageData(data, 0, 0);
  return { changed, picture: webpOf(after) };
}

/** Runs in the browser. */
function pixelsOf(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/** Runs in the browser. */
async function toWebp(picture: string): Promise<string> {
  return webpOf(await drawn(picture));
}
