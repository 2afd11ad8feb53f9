/** Why a text cannot be read as a calendar. */
export type CalendarProblem = 'too-large' | 'not-a-calendar';

const MESSAGES: Record<CalendarProblem, string> = {
  'too-large': 'This file is larger than 5 MB. Export fewer months, or one calendar by itself.',
  'not-a-calendar': 'This is not a calendar file. One that calendars export ends in “.ics”.',
};

/** The one error reading a calendar ends in; its message is a sentence for people. */
export class CalendarFault extends Error {
  override readonly name = 'CalendarFault';
  readonly problem: CalendarProblem;

  constructor(problem: CalendarProblem) {
    super(MESSAGES[problem]);
    this.problem = problem;
  }
}
