/** How many minutes before a talk to remind of it. */
export const LEAD = { least: 3, usual: 10, most: 60 } as const;

/**
 * The minutes that count for one person: theirs, or else those for everybody, within what there can be.
 * @param own null where nothing was said of them
 */
export function leadOf(own: number | null | undefined, usual: number): number {
  const minutes = own ?? usual;
  if (Number.isNaN(minutes)) return LEAD.usual;
  return Math.min(Math.max(Math.round(minutes), LEAD.least), LEAD.most);
}
