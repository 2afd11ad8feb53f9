/** What the buttons and keys of the note do with what is selected. Each takes itself back where it is already so. */
import type { Edit } from './edit.ts';
import { emphasise } from './emphasis.ts';
import { asKind } from './line-kind.ts';

export { link, pasteLink } from './link.ts';

/** From a text and its selection, in UTF-16 offsets, to what is to be changed. */
export type Format = (text: string, from: number, to: number) => Edit;

/** `**strong**`: the words selected, or the word under the caret. */
export const bold: Format = (text, from, to) => emphasise(text, from, to, 2);

/** `*emphasis*`: the words selected, or the word under the caret. */
export const italic: Format = (text, from, to) => emphasise(text, from, to, 1);

/** The selected lines as headings of a section. */
export const heading: Format = (text, from, to) => asKind(text, from, to, 'heading');

/** The selected lines as items of a list; a task becomes an item without a box. */
export const list: Format = (text, from, to) => asKind(text, from, to, 'list');

/** The selected lines as tasks; an item keeps its marker. */
export const task: Format = (text, from, to) => asKind(text, from, to, 'task');
