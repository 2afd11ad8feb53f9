import { principles } from './corpus.ts';
import { LEADS } from './leads.ts';
import type { Occasion, Principle } from './principle.ts';

/** The moments one can browse by, in the words of the look-up; null is browsed under another name. */
const TITLES: Record<Occasion, string | null> = {
  one_on_one_manager: 'A 1:1 with your manager',
  one_on_one_report: 'A 1:1 with someone who reports to you',
  skip_level: 'A skip-level talk',
  peer: 'A 1:1 with a peer',
  review_self: 'Your own review',
  review_manager: 'A review you write about a report',
  calibration: 'A calibration meeting',
  review_peer: 'Feedback about a peer',
  review_upward: 'Feedback about your manager',
  interview: 'An interview, as the candidate',
  interviewing: 'An interview, as the interviewer',
  interview_either_side: null,
  incident: 'Something went wrong',
  promotion: 'A promotion or a raise',
  goal_setting: 'Setting goals',
  thinking_time: 'Time to think',
  contrarian: 'Against the current',
};

export interface SituationPage {
  occasion: Occasion;
  title: string;
  /** What leads there first. */
  principles: readonly Principle[];
}

/** Every moment with what fits it, whatever the level or phase. */
export const situations: readonly SituationPage[] = Object.entries(TITLES).flatMap(
  ([key, title]) => {
    const occasion = key as Occasion;
    return title === null ? [] : [{ occasion, title, principles: fitting(occasion) }];
  },
);

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
