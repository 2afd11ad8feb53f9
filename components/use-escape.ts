import { useEffect } from 'react';

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
