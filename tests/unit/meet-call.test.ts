import { join } from 'node:path';
import { expect, it } from 'vitest';
import { find, read } from '../../sites/google-meet.ts';
import { fixturePage } from './support/fixture-page.ts';

const CALL = 'https://meet.google.com/abc-defg-hij';
const TILE = '[data-participant-id]';

function page(name: string, url = CALL): Document {
  return fixturePage(join(import.meta.dirname, `../fixtures/google-meet/${name}.html`), url);
}

/** Somebody's tile, beside the last one. */
function joins(document: Document, id: string, name: string): void {
  const tile = document.createElement('div');
  tile.dataset['participantId'] = id;
  const shown = document.createElement('span');
  shown.className = 'notranslate';
  shown.textContent = name;
  tile.append(shown);
  [...document.querySelectorAll(TILE)].at(-1)?.after(tile);
}

const names = (document: Document) =>
  read(new URL(CALL), document)?.event?.attendees.map(({ name }) => name);

it('sees within the element it follows who joins a call, and who leaves it', () => {
  const document = page('alone');
  const followed = find(document);
  joins(document, 'spaces/qX7rT2/devices/11', 'Priya Raman');
  joins(document, 'spaces/qX7rT2/devices/15', 'Noor Haddad');
  const tiles = [...document.querySelectorAll(TILE)];
  expect(tiles.every((tile) => followed?.contains(tile))).toBe(true);
  expect(find(document)).toBe(followed);
  expect(names(document)).toEqual(['Alex Moreau', 'Priya Raman', 'Noor Haddad']);
  tiles.at(-1)?.remove();
  expect(names(document)).toEqual(['Alex Moreau', 'Priya Raman']);
});

it('follows what holds the tiles and the list of people, once that is open', () => {
  const document = page('presenting');
  const followed = find(document);
  const all = [...document.querySelectorAll(TILE)];
  expect(all.every((one) => followed?.contains(one))).toBe(true);
});

it('goes from the waiting room into the call, and out of it', () => {
  expect(find(page('lobby'))?.getAttribute('data-meeting-title')).toBe('1:1 Alex / Priya');
  expect(find(page('lobby-untitled'))).toBeNull();
  expect(find(page('left'))).toBeNull();
  expect(find(page('start-page', 'https://meet.google.com/landing'))).toBeNull();
});
