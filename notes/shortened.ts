/** A text on one line, with so many letters at most, as people count letters; what is cut off shows as "…". */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  let end = 0;
  let letters = 0;
  // A letter may be many units, up to a family of emoji; the segmenter is lazy, so only the beginning is looked at.
  for (const { index, segment } of new Intl.Segmenter().segment(line)) {
    if (letters === most) return `${line.slice(0, end).trimEnd()}…`;
    letters += 1;
    end = index + segment.length;
  }
  return line;
}
