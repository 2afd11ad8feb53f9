import { useEffect, useEffectEvent, useRef } from 'react';
import type { KeyAct } from './keys.ts';
import { actOfKey, moveIn } from './keys.ts';

export interface KeysOptions {
  onAct: (act: Exclude<KeyAct, { kind: 'move' | 'go-where' }>) => void;
  onUndo: () => void;
  /** False while the notebook is hidden: then keys do nothing. */
  isInSight: () => boolean;
  /** Letters without Ctrl act: who dictates, or types with tremor, can turn that off. */
  hasLetters: boolean;
}

/** How long after `g` the next key says where to, in milliseconds. */
const SOON = 1500;

/** Marks the link or button of a line that `j` and `k` lead to. */
export const LINE = 'data-line';

/** The keys of the notebook, everywhere but in fields and dialogs, and never together with Ctrl, Alt or Cmd. */
export function useKeys({ onAct, onUndo, isInSight, hasLetters }: KeysOptions): void {
  const pressedG = useRef(-Infinity);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isBusy(event.target) || !isInSight()) return;
    if (isUndo(event)) {
      event.preventDefault();
      onUndo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!hasLetters && event.key.length === 1) return;
    const isAfterG = performance.now() - pressedG.current < SOON;
    pressedG.current = -Infinity;
    const act = actOfKey(event.key, isAfterG, isLine(document.activeElement));
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'go-where') pressedG.current = performance.now();
    else if (act.kind === 'move') moveTo(act.step);
    else onAct(act);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** The key belongs to a field, or to a dialog. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || FIELDS.test(target.tagName);
}

const FIELDS = /^(?:INPUT|TEXTAREA|SELECT)$/;

function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

function isLine(element: Element | null): boolean {
  return element?.hasAttribute(LINE) === true;
}

function moveTo(step: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>(`main [${LINE}]`)];
  const at = lines.findIndex((line) => line === document.activeElement);
  lines[moveIn(lines.length, at, step)]?.focus();
}
