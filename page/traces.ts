/** The one element Loopside puts into a page, and the marker of the style sheet it adds. */
export const HOST = 'loopside-sidebar';
export const STYLE_ID = 'loopside-arrival';

/**
 * Removes what a reader of before left in this page. Firefox destroys content scripts with their extension, without
 * a word and without a chance to tidy up: after an update the old sidebar would stand beside the new one for ever.
 * Where the old reader could tidy up by itself, nothing is left to do.
 */
export function removeTraces(): void {
  const left = document.querySelectorAll(`${HOST}, style#${STYLE_ID}`);
  if (left.length === 0) return;
  for (const old of left) old.remove();
  const root = document.documentElement;
  for (const name of ['margin-inline-end', 'margin-left', 'margin-right', 'width']) {
    // Ours was set as important.
    if (root.style.getPropertyPriority(name)) root.style.removeProperty(name);
  }
  if (root.getAttribute('style') === '') root.removeAttribute('style');
}
