/** A promise between the user and a manager, as far as the loop needs it; the store's rows have this shape. */
export interface AskPromise {
  id: string;
  by: 'me' | 'them';
  state: 'open' | 'done' | 'told' | 'dropped';
  text: string;
  /** YYYY-MM-DD */
  madeOn: string;
  /** YYYY-MM-DD; null while it is open. */
  closedOn: string | null;
  createdAt: number;
  updatedAt: number;
}

/** True where what was promised was done, whether or not they were told. */
export function isKept({ state }: AskPromise): boolean {
  return state === 'done' || state === 'told';
}
