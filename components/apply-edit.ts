import type { Edit } from '../notes/edit.ts';

/**
 * Does an edit in a textarea as if it were typed: the browser can undo it, and whoever listens hears an `input`
 * event. Nothing happens in one that cannot be written in. The textarea has the focus afterwards.
 */
export function applyEdit(area: HTMLTextAreaElement, edit: Edit): void {
  if (area.readOnly || area.disabled) return;
  const { from, to, insert, selectFrom, selectTo } = edit;
  area.focus();
  area.setSelectionRange(from, to);
  const changes = from !== to || insert !== '';
  if (changes && !typeIn(area.ownerDocument, insert)) {
    area.setRangeText(insert, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(selectFrom, selectTo);
}

/**
 * Types over what is selected. Deprecated or not, this is the only way a page has to a change that Ctrl+Z takes back.
 * False where the browser would not.
 */
function typeIn(page: Document, words: string): boolean {
  return words === '' ? page.execCommand('delete') : page.execCommand('insertText', false, words);
}
