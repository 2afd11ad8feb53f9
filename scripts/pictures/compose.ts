import type { Browser } from 'puppeteer-core';

/** Draws a sheet. @param size of the picture in pixels @returns a PNG of 24 bits, without transparency */
export async function compose(
  browser: Browser,
  html: string,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height });
    await page.setContent(html);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode()));
    });
    return Buffer.from(await page.screenshot({ type: 'png' }));
  } finally {
    await page.close();
  }
}
