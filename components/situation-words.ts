import type { Situation } from '../situation/situation.ts';
import type { Message } from '../language/message.ts';
import { say } from '../language/say.ts';

/** What a situation is called on screen. */
export function nameOf(situation: Situation): string {
  switch (situation.kind) {
    case 'one_on_one': {
      const name = situation.counterpart?.name || situation.counterpart?.email;
      return name ? say('situation.oneOnOneWith', { name }) : say('situation.oneOnOne');
    }
    case 'performance_review':
      return situation.role ? say(`situation.role.${situation.role}`) : say('situation.review');
    case 'interview':
      return say(
        situation.role === 'interviewer' ? 'situation.interviewer' : 'situation.interview',
      );
    case 'incident':
      return say('situation.incident');
    case 'none':
      return say('situation.none');
  }
}

/** The reasons in one line: "because: two people; the title says “1:1”". */
export function reasonsOf(because: readonly Message[]): string {
  return say('situation.because', { reasons: because.map((one) => say(one)).join('; ') });
}
