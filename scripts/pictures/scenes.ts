import { addMistake, personId, PRIYA } from './made-up-notebook.ts';
import type { Shot } from './sheet.ts';
import type { Studio, View } from './studio.ts';
import { clickNote, press, textIn } from '../../tests/browser/support/loopside.ts';
import { named, typeInto } from '../../tests/browser/support/notes.ts';
import { until } from '../browser/until.ts';

const WITH_PRIYA = '1:1 with Priya';

/** The 1:1 in the calendar, in a notebook that knows no more than who Priya is: the event, the advice, an empty note. */
export async function talk(studio: Studio, view: View): Promise<Shot> {
  const page = await studio.week(view);
  const frame = await studio.event(page, 'priya', WITH_PRIYA);
  await studio.ask('person.relate', { who: PRIYA, relation: 'manager' });
  await until('the advice for a manager', async () =>
    (await textIn(frame)).includes('a 1:1 with your manager'),
  );
  return shotOf(studio, page, view);
}

/** A later 1:1: what is still open, and a note in the writing. */
export async function noteWithPromises(studio: Studio, view: View): Promise<Shot> {
  const page = await studio.week(view);
  const frame = await studio.event(page, 'priya', WITH_PRIYA);
  await clickNote(frame);
  await page.keyboard.type('She offers me the migration.\n- [ ] a plan by Friday');
  await until('“Saved”', async () => (await textIn(frame)).includes('Saved'));
  return shotOf(studio, page, view);
}

/** The look-up with a few letters typed. */
export async function lookUp(studio: Studio, view: View, query: string): Promise<Shot> {
  const page = await studio.own('popup.html', view);
  await page.locator('input[role="combobox"]').fill(query);
  await until('results', async () => (await page.$('[role="option"]')) !== null);
  return shotOf(studio, page, view);
}

/** A page of the notebook, by its address. */
export async function notebookPage(studio: Studio, view: View, hash: string): Promise<Shot> {
  return shotOf(studio, await studio.own(`notebook.html${hash}`, view), view);
}

/** The page of Priya in the notebook. */
export async function personPage(studio: Studio, view: View): Promise<Shot> {
  return notebookPage(studio, view, `#/person/${await personId(studio.ask, 'Priya Raman')}`);
}

/** A mistake in the middle of being owned: the next update in the writing. */
export async function ownedMistake(studio: Studio, view: View): Promise<Shot> {
  const id = await addMistake(studio.ask, studio.clock);
  const page = await studio.own(`notebook.html#/mistake/${id}`, view);
  await press(page, 'Write it');
  const type = async (field: string, text: string) =>
    typeInto(page, await named(page, 'textbox', field), text);
  await type(
    'Exactly where it stands',
    'All but 40 double drafts are gone; nobody was billed twice',
  );
  await type('The plan until the next update', 'The last 40, then a check against finance’s list');
  return shotOf(studio, page, view);
}

async function shotOf(
  studio: Studio,
  page: Awaited<ReturnType<Studio['own']>>,
  { width, height, scale = 1 }: View,
): Promise<Shot> {
  const png = await studio.shoot(page);
  await page.close();
  return { png, width: width * scale, height: height * scale };
}
