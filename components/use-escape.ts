import { useEffect, useEffectEvent } from 'react';

/**
 * Escape, wherever on the page the focus is; null while it means nothing here. Not the Escape that ends an input
 * method, nor one that something on the page has already answered.
 */
export function useEscape(onEscape: ((event: KeyboardEvent) => void) | null): void {
  useEffect(() => {
    if (!onEscape) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) onEscape(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onEscape]);
}

/** Escape goes back from a small form that is open, and does nothing else. */
export function useEscapeBack(onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      back();
    };
    // Before the window's own listeners, which would close more than the form.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
