import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameOf } from '../release/pack.ts';
import { PICTURE_SIZES } from '../release/store-limits.ts';
import { compose } from './compose.ts';
import { fillNotebook } from './made-up-notebook.ts';
import { lookUp, notebookPage, noteWithPromises, ownedMistake, talk } from './scenes.ts';
import { bandSheet, cardSheet, edgeSheet, tileSheet } from './sheet.ts';
import type { Studio } from './studio.ts';
import { openStudio } from './studio.ts';

const SCREEN = PICTURE_SIZES.screenshot;
/** What the band of words leaves of a screenshot. */
const BELOW = { width: SCREEN.width, height: SCREEN.height - 112 };

type Size = (typeof PICTURE_SIZES)[keyof typeof PICTURE_SIZES];

/**
 * Takes the stores' pictures in a real Chromium with the Chrome build, which must be there, and returns their paths: five
 * screenshots in their order, then the tiles.
 * @param folder where they are written; made where it is missing
 */
export async function storePictures(folder: string, version: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const studio = await openStudio();
  const paths: string[] = [];
  const keep = async (name: string, html: string, size: Size) => {
    const path = join(folder, fileNameOf(version, `${name}.png`));
    writeFileSync(path, await compose(studio.stage.chromium.browser, html, size));
    paths.push(path);
  };
  try {
    const sheets = await sheetsOf(studio);
    for (const [at, html] of sheets.screenshots.entries()) {
      await keep(`screenshot-${at + 1}`, html, SCREEN);
    }
    await keep('tile-440x280', sheets.tile, PICTURE_SIZES.tile);
    await keep('tile-1400x560', sheets.marquee, PICTURE_SIZES.marquee);
    return paths;
  } finally {
    await studio.end();
  }
}

async function sheetsOf(studio: Studio) {
  const first = await talk(studio, BELOW);
  const wide = await talk(studio, { width: 1_280, height: PICTURE_SIZES.marquee.height });
  await fillNotebook(studio.ask, studio.clock);
  const note = await noteWithPromises(studio, { width: 1_280, height: 640, scale: 1.25 });
  const found = await lookUp(studio, { width: 380, height: 500, scale: 1.4 }, 'promo');
  const evidence = await notebookPage(studio, BELOW, '#/evidence');
  const mistake = await ownedMistake(studio, { ...BELOW, dark: true });
  return {
    screenshots: [
      bandSheet(first, {
        caption: 'The right advice, beside the 1:1 you have open',
        line: 'One idea that fits, with words to say, where it comes from, and why now.',
      }),
      edgeSheet(
        note,
        {
          caption: 'What is still open between you',
          line: 'Promises both ways stand above your private note until they are kept. Every letter is saved, in this browser alone.',
        },
        700,
      ),
      cardSheet(found, {
        caption: 'Look a principle up in a second',
        line: 'Type a few letters, press Enter. Typing errors are forgiven.',
      }),
      bandSheet(evidence, {
        caption: 'What you did, there again when you write your review',
        line: 'Mark a line of any note with #impact or #win. The notebook keeps it, with its day.',
      }),
      bandSheet(mistake, {
        caption: 'Something went wrong? Own it, step by step',
        line: 'The first words, updates that come when you said they would, and what changes.',
        dark: true,
      }),
    ],
    tile: tileSheet({ caption: 'Loopside', line: 'Career advice beside your calendar' }),
    marquee: edgeSheet(
      wide,
      {
        caption: 'Loopside',
        line: 'The right career advice beside your calendar. Private notes that never leave your browser.',
      },
      870,
    ),
  };
}
