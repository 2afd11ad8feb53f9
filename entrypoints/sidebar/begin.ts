import type { MomentView, Place } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { placeOf } from './place.ts';

/** Where the sidebar stands, and what it has asked already. */
export interface Beginning {
  found: Place | 'panel' | null;
  /** What the place shows; null where it is not known yet. It is for the first question only. */
  first: Promise<MomentView> | null;
}

/** Finds out where this page stands, and asks what is there: the answer is on its way while the page is got ready. */
export function begin(): Beginning {
  const found = placeOf(new URL(location.href), window.top === window);
  if (found === null || found === 'panel') return { found, first: null };
  const first = call('moment', found);
  first.catch(() => undefined); // whoever waits for it hears of it
  return { found, first };
}
