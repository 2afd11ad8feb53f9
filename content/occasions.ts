import type { InterviewRole, ReviewRole, SituationKind } from '../situation/situation.ts';
import type { Occasion, Principle, Relation } from './principle.ts';

/** What is on screen, as far as it decides which principles fit at all. */
export interface Scene {
  situation: SituationKind;
  role?: ReviewRole | InterviewRole | null;
  /** Null until the user has said; then only what fits whoever it is. */
  relation?: Relation | null;
}

/** Which occasions count: any of them is enough, or several at once where it is not known which it is. */
export interface Occasions {
  fit: 'any' | 'several' | 'none';
  of: readonly Occasion[];
  /** Why these, shown to the user. */
  reason: string;
  /** What the talk may turn to besides: where the text says so, what fits that fits here too. */
  wider: readonly Occasion[];
}

/** The occasions of a scene; `fit: 'none'` is silence on purpose, see `docs/adding-a-principle.md`. */
export function occasionsOf({ situation, role, relation }: Scene): Occasions {
  switch (situation) {
    case 'one_on_one':
      return ofOneOnOne(relation ?? null);
    case 'performance_review':
      return ofReview(role ?? null);
    case 'interview':
      return ofInterview(role ?? null);
    case 'incident':
      return one('incident', 'something went wrong');
    case 'none':
      return NONE;
  }
}

/** True where a principle is for these occasions. */
export function fitsOccasions(principle: Principle, { fit, of }: Occasions): boolean {
  const shared = of.filter((occasion) => principle.occasions.includes(occasion)).length;
  return fit === 'several' ? shared > 1 : shared > 0;
}

const NONE: Occasions = { fit: 'none', of: [], reason: '', wider: [] };

const one = (occasion: Occasion, reason: string, wider: readonly Occasion[] = []): Occasions => ({
  fit: 'any',
  of: [occasion],
  reason,
  wider,
});

function ofOneOnOne(relation: Relation | null): Occasions {
  switch (relation) {
    case 'manager':
      return one('one_on_one_manager', 'a 1:1 with your manager', [
        'promotion',
        'goal_setting',
        'incident',
        'review_self',
        'thinking_time',
        'contrarian',
      ]);
    case 'report':
      return one('one_on_one_report', 'a 1:1 with someone who reports to you', [
        'incident',
        'review_manager',
      ]);
    case 'skip_level':
      return one('skip_level', 'a skip-level talk', [
        'promotion',
        'goal_setting',
        'incident',
        'thinking_time',
        'contrarian',
      ]);
    case 'peer':
      return one('peer', 'a 1:1 with a peer', ['incident', 'thinking_time', 'contrarian']);
    case 'other':
    case null:
      return {
        fit: 'several',
        of: ['one_on_one_manager', 'one_on_one_report', 'skip_level', 'peer'],
        reason: 'fits a 1:1 whoever it is with',
        wider: [],
      };
  }
}

function ofReview(role: (Scene['role'] & string) | null): Occasions {
  switch (role) {
    case 'self':
      return one('review_self', 'you are writing your own review', [
        'promotion',
        'goal_setting',
        'incident',
      ]);
    case 'manager':
      return one('review_manager', 'you are reviewing someone who reports to you');
    case 'calibration':
      return one('calibration', 'you are comparing ratings with others');
    case 'peer':
      return one('review_peer', 'you are giving a peer feedback');
    case 'upward':
      return one('review_upward', 'you are giving your manager feedback');
    case 'goals':
      return one('goal_setting', 'you are setting goals', ['promotion', 'thinking_time']);
    case 'promotion':
      return one('promotion', 'this is about a promotion', ['goal_setting', 'review_self']);
    case 'candidate':
    case 'interviewer':
    case null:
      return {
        fit: 'several',
        of: ['review_self', 'review_manager', 'review_peer', 'review_upward'],
        reason: 'fits a review, whoever writes it',
        wider: [],
      };
  }
}

function ofInterview(role: (Scene['role'] & string) | null): Occasions {
  switch (role) {
    case 'candidate':
      return one('interview', 'for your interview');
    case 'interviewer':
      return one('interviewing', 'you hold the interview');
    case 'self':
    case 'manager':
    case 'peer':
    case 'upward':
    case 'calibration':
    case 'goals':
    case 'promotion':
    case null:
      return one('interview_either_side', 'fits an interview on either side');
  }
}
