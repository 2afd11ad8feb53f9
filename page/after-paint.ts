/** Right after a frame the page's styles are worked out, and asking what is shown costs nothing; before it, all of them. */
export function afterPaint(action: () => void): void {
  requestAnimationFrame(() => setTimeout(action));
}
