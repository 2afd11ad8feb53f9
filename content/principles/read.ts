import type { OutsideSource } from '../principle.ts';

/** A study, review or meta-analysis. `where`: its address, or "book, chapter …". `year` of publication. */
export const research = (
  author: string,
  title: string,
  year: number,
  where: string,
): OutsideSource => ({ kind: 'research', author, title, year, where });

/** Someone who has done it and says so in public, in a book, a talk or an article. */
export const practitioner = (
  author: string,
  title: string,
  year: number | null,
  where: string,
): OutsideSource => ({ kind: 'practitioner', author, title, year, where });
