/** The keys of the manifest that do something in the tab somebody looks at. */
export type TabKey = 'toggle' | 'note';

/** True for these; the key that hides everything is no tab's, and the browser itself opens the popup. */
export function isTabKey(command: string): command is TabKey {
  return command === 'toggle' || command === 'note';
}
