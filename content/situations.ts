import { principles } from './corpus.ts';
import { LEADS } from './leads.ts';
import type { Occasion, Principle } from './principle.ts';

/** The moments one can browse by. */
const BROWSED = [
  'one_on_one_manager',
  'one_on_one_report',
  'skip_level',
  'peer',
  'review_self',
  'review_manager',
  'calibration',
  'review_peer',
  'review_upward',
  'interview',
  'interviewing',
  'incident',
  'promotion',
  'goal_setting',
  'thinking_time',
  'contrarian',
] as const satisfies readonly Occasion[];

/** A moment one can browse by; what fits either side of an interview is browsed under both. */
export type BrowsedMoment = (typeof BROWSED)[number];

export interface SituationPage {
  occasion: BrowsedMoment;
  /** What leads there first. */
  principles: readonly Principle[];
}

/** Every moment with what fits it, whatever the level or phase. */
export const situations: readonly SituationPage[] = BROWSED.map((occasion) => ({
  occasion,
  principles: fitting(occasion),
}));

function fitting(occasion: Occasion): Principle[] {
  const leads = Object.values(LEADS[occasion]).flat();
  const rank = ({ id }: Principle) => {
    const place = leads.indexOf(id);
    return place < 0 ? leads.length : place;
  };
  return principles
    .filter(({ occasions }) => occasions.includes(occasion))
    .toSorted((a, b) => rank(a) - rank(b));
}
