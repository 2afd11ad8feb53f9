/** Why a text cannot be read as a calendar. */
export type CalendarProblem = 'too-large' | 'not-a-calendar';

/** The one error reading a calendar ends in. */
export class CalendarFault extends Error {
  override readonly name = 'CalendarFault';
  readonly problem: CalendarProblem;

  constructor(problem: CalendarProblem) {
    super(problem);
    this.problem = problem;
  }
}
