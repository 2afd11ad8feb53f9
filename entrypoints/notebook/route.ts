import type { NotebookPlace } from '../../messages/notebook-calls.ts';

/** In the place of a note's id: a note that is not written yet. */
export const NEW_NOTE = 'new';

const PAGES = ['people', 'notes', 'promises', 'evidence', 'bin', 'data'] as const;

/** The place an address names, "#/person/4f2c": only ids stand in it. Anything else is the people. */
export function placeOf(hash: string): NotebookPlace {
  const [page = '', id = '', ...more] = hash.replace(/^#\/?/u, '').split('/');
  const ofOne = page === 'person' || page === 'note' ? page : null;
  const known = idOf(id);
  if (ofOne && known !== '' && more.length === 0) return { page: ofOne, id: known };
  return { page: (id === '' && PAGES.find((one) => one === page)) || 'people' };
}

/** The address of a place, of which `placeOf` reads the same place. */
export function hashOf(place: NotebookPlace): string {
  return 'id' in place ? `#/${place.page}/${encodeURIComponent(place.id)}` : `#/${place.page}`;
}

/** The page of the navigation a place belongs to. */
export function sectionOf({ page }: NotebookPlace): (typeof PAGES)[number] {
  if (page === 'person') return 'people';
  return page === 'note' ? 'notes' : page;
}

function idOf(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
