import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useMemo, useRef } from 'react';
import { continueList } from '../notes/continue-list.ts';
import type { Edit } from '../notes/edit.ts';
import { bold, italic, link, pasteLink } from '../notes/format.ts';
import { indentItem } from '../notes/indent-list.ts';
import { lineAt, tick } from '../notes/tick.ts';
import { applyEdit } from './apply-edit.ts';

/** What a textarea for Markdown listens with. */
export interface NoteKeys {
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * The keys of a note: Enter in lists, Ctrl (on a Mac Cmd) with B, I, K, Enter, ] and [, and an address pasted over
 * words. Tab is left alone, so that the keyboard can leave, and so is everything an input method is busy with.
 * Shift+Enter breaks a line in a list too, and Ctrl+Shift+V pastes an address as it is.
 */
export function useNoteKeys(): NoteKeys {
  /** The paste that follows was asked for without any formatting. */
  const asItIs = useRef(false);
  return useMemo(
    () => ({
      onKeyDown: (event) => {
        asItIs.current = event.shiftKey && hasCommand(event) && event.key.toLowerCase() === 'v';
        if (event.defaultPrevented || isComposing(event)) return;
        doInstead(event, editOfKey(event));
      },
      onPaste: (event) => {
        const plain = asItIs.current;
        asItIs.current = false;
        if (event.defaultPrevented || plain) return;
        const { value, selectionStart, selectionEnd } = event.currentTarget;
        const pasted = event.clipboardData.getData('text/plain');
        doInstead(event, pasteLink(value, selectionStart, selectionEnd, pasted));
      },
    }),
    [],
  );
}

type TextareaEvent = Parameters<NoteKeys['onKeyDown']>[0] | Parameters<NoteKeys['onPaste']>[0];

function doInstead(event: TextareaEvent, edit: Edit | null): void {
  if (!edit) return;
  event.preventDefault();
  applyEdit(event.currentTarget, edit);
}

/** True of the keys that belong to an input method; Safari sends the last of them after the composition, as 229. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Ctrl, or Cmd on a Mac, where Ctrl with a letter moves the caret. With Alt it is AltGr, which writes brackets. */
function hasCommand({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isMac = /^(?:Mac|iP)/.test(navigator.platform);
  return !altKey && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
}

function editOfKey(event: KeyboardEvent<HTMLTextAreaElement>): Edit | null {
  const { value: text, selectionStart: from, selectionEnd: to } = event.currentTarget;
  if (event.shiftKey) return null;
  if (hasCommand(event)) return editOfCommand(event.key, text, from, to);
  const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isPlainEnter && from === to ? continueList(text, from) : null;
}

function editOfCommand(key: string, text: string, from: number, to: number): Edit | null {
  switch (key) {
    case 'b':
    case 'B':
      return bold(text, from, to);
    case 'i':
    case 'I':
      return italic(text, from, to);
    case 'k':
    case 'K':
      return link(text, from, to);
    case ']':
      return indentItem(text, from, to, 1);
    case '[':
      return indentItem(text, from, to, -1);
    case 'Enter':
      return ticked(text, from, to);
    default:
      return null;
  }
}

/** The task under the caret, which stays where it is. */
function ticked(text: string, from: number, to: number): Edit | null {
  const edit = tick(text, lineAt(text, from));
  return edit && { ...edit, selectFrom: from, selectTo: to };
}
