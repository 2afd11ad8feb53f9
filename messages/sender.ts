/** The parts of a message's sender that a browser vouches for. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
}

export type SenderKind = 'app' | 'page' | 'stranger';

/**
 * Who speaks: a page of ours, our content script in somebody's page, or neither. Decided by id and origin
 * alone: `sender.tab` is set for frames and tabs alike, and `sender.url` is the page's to choose.
 * @param ours this extension's id and origin
 */
export function senderKind(sender: Sender, ours: { id: string; origin: string }): SenderKind {
  if (sender.id !== ours.id) return 'stranger';
  return sender.origin === ours.origin ? 'app' : 'page';
}
