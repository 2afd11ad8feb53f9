import type { JSX } from 'react';
import { todayHere } from '../promise-age.ts';
import { NOTHING, useAsked } from '../use-asked.ts';
import { Brief } from './Brief.tsx';

/** What to know before the talk that is about to begin; nothing where none is, or what is kept cannot be read. */
export function NextTalk(): JSX.Element | null {
  const { value: next } = useAsked('brief.next', NOTHING);
  return next ? <Brief talk={next.talk} brief={next.brief} today={todayHere()} /> : null;
}
