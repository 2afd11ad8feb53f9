import { useSyncExternalStore } from 'react';
import type { NotebookPlace } from '../../messages/notebook-calls.ts';
import { hashOf, placeOf } from './route.ts';

/** Being somewhere, from coming there to leaving it. */
export interface Visit {
  place: NotebookPlace;
  /** Grows with each visit. */
  number: number;
}

/** What is shown, and the address it was read from. */
let visit: Visit = { place: placeOf(location.hash), number: 0 };
let address = location.hash;

/** Where the notebook is open; Back and Forward lead through the places it was. */
export function useVisit(): Visit {
  return useSyncExternalStore(onMove, () => visit);
}

/** Goes somewhere else in the notebook. */
export function goTo(place: NotebookPlace): void {
  location.hash = hashOf(place);
}

/** The place shown has another address from now on: what was new has got an id. It stays the same visit. */
export function renamePlace(place: NotebookPlace): void {
  history.replaceState(null, '', hashOf(place));
  address = location.hash;
  visit = { place, number: visit.number };
}

function onMove(changed: () => void): () => void {
  const move = () => {
    address = location.hash;
    visit = { place: placeOf(location.hash), number: visit.number + 1 };
    changed();
  };
  window.addEventListener('hashchange', move);
  // Somebody may go on before the page listens.
  if (address !== location.hash) move();
  return () => window.removeEventListener('hashchange', move);
}
