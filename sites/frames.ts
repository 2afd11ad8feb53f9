/** Deep enough for every tool seen so far: a page, the application in it, its editor. */
const DEPTH = 2;

/**
 * The document and those of its frames that are of the same origin: some tools keep the form in one, and the page
 * around it holds nothing but the menu. Frames that are hidden or somebody else's are left out.
 */
export function documentsOf(document: Document, depth: number = DEPTH): Document[] {
  if (depth === 0) return [document];
  const inner = [...document.getElementsByTagName('iframe')].flatMap((frame) => {
    const shown = frame.checkVisibility({ visibilityProperty: true });
    // Null for every other origin; the browser sees to that.
    return shown && frame.contentDocument ? documentsOf(frame.contentDocument, depth - 1) : [];
  });
  return [document, ...inner];
}
