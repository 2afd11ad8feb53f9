import type { NotebookPlace } from '../../messages/notebook-calls.ts';
import { NOTEBOOK_PAGES, NOTEBOOK_PAGES_OF_ONE } from '../../messages/notebook-calls.ts';

/** In the place of a note's id: a note that is not written yet. */
export const NEW_NOTE = 'new';

/** The place an address names, "#/person/4f2c": only ids stand in it. Anything else is the people. */
export function placeOf(hash: string): NotebookPlace {
  const [page = '', id = '', ...more] = hash.replace(/^#\/?/u, '').split('/');
  const ofOne = NOTEBOOK_PAGES_OF_ONE.find((one) => one === page);
  const known = idOf(id);
  if (ofOne && known !== '' && more.length === 0) return { page: ofOne, id: known };
  return { page: (id === '' && NOTEBOOK_PAGES.find((one) => one === page)) || 'people' };
}

/** The address of a place, of which `placeOf` reads the same place. */
export function hashOf(place: NotebookPlace): string {
  return 'id' in place ? `#/${place.page}/${encodeURIComponent(place.id)}` : `#/${place.page}`;
}

/** The pages the navigation names. */
export type Section = 'people' | 'notes' | 'promises' | 'evidence' | 'playbooks' | 'bin' | 'data';

/** The page of the navigation a place belongs to. */
export function sectionOf({ page }: NotebookPlace): Section {
  switch (page) {
    case 'person':
      return 'people';
    case 'note':
      return 'notes';
    case 'loop':
    case 'goals':
    case 'mistake':
    case 'mistakes':
    case 'growth':
    case 'thinking':
    case 'stories':
    case 'reminders':
      return 'playbooks';
    case 'people':
    case 'notes':
    case 'promises':
    case 'evidence':
    case 'playbooks':
    case 'bin':
    case 'data':
      return page;
  }
}

function idOf(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
