import { useSyncExternalStore } from 'react';

/** This page's own width, in CSS pixels: of a frame it is what the page around gave it. */
export function useWidth(): number {
  return useSyncExternalStore(onResize, width);
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

const width = () => window.innerWidth;
