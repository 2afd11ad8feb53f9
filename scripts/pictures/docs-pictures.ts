import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutFilm } from './film.ts';
import { fillNotebook } from './made-up-notebook.ts';
import { CUT, mainJob } from './main-job.ts';
import {
  lookUp,
  notebookPage,
  noteWithPromises,
  ownedMistake,
  personPage,
  talk,
} from './scenes.ts';
import { openStudio } from './studio.ts';

const WINDOW = { width: 1_280, height: 720 };

/**
 * Takes the pictures of README and guide in a real Chromium with the Chrome build, which must be there: the film of the main
 * job in a notebook that is still empty, then the surfaces in one that has been used for months. Returns the paths.
 */
export async function docsPictures(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  const keep = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    paths.push(path);
  };
  await inStudio(async (studio) => {
    const takes = await mainJob(studio);
    keep('main-job.webp', await cutFilm(studio.stage.chromium.browser, takes, CUT));
  });
  await inStudio(async (studio) => {
    keep('sidebar.png', (await talk(studio, WINDOW)).png);
    await fillNotebook(studio.ask, studio.clock);
    keep('note.png', (await noteWithPromises(studio, WINDOW)).png);
    const popup = { width: 380, height: 500, scale: 2 };
    keep('popup.png', (await lookUp(studio, popup, 'promo')).png);
    keep('person.png', (await personPage(studio, WINDOW)).png);
    keep('evidence.png', (await notebookPage(studio, WINDOW, '#/evidence')).png);
    keep('mistake.png', (await ownedMistake(studio, { ...WINDOW, dark: true })).png);
  });
  return paths;
}

async function inStudio(
  action: (studio: Awaited<ReturnType<typeof openStudio>>) => Promise<void>,
): Promise<void> {
  const studio = await openStudio();
  try {
    await action(studio);
  } finally {
    await studio.end();
  }
}
