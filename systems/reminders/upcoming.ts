/** A 1:1 that is to come: seen on a calendar, or read from a calendar file. */
export interface Upcoming {
  id: string;
  /**
   * `series` and `occurrence` are those its note will have, where it was `seen` on a calendar; of a `file`, what the file says.
   * `refused`: the user said that it is no 1:1; nobody is reminded of it, nor of others of its series.
   */
  source: 'seen' | 'file' | 'refused';
  series: string;
  occurrence: string;
  title: string;
  /** Who it is with, once they are kept. */
  personId: string | null;
  /** As the calendar names them; may be empty. */
  name: string;
  /** Lower case; may be empty. */
  email: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  createdAt: number;
  updatedAt: number;
}
