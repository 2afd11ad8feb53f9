/** A story of impact, to tell in an interview: the problem, what I did, what changed by it (00:37:10). */
export interface Story {
  id: string;
  title: string;
  problem: string;
  did: string;
  /** With numbers where there are any. */
  impact: string;
  /** The note it was made from; null where none. */
  noteId: string | null;
  createdAt: number;
  updatedAt: number;
}
