/**
 * What CHANGELOG.md says of one version: the lines below its heading, `## 0.2.0` or `## 0.2.0 (2026-12-01)`.
 * Throws where it says nothing, so that no version goes out without words.
 */
export function releaseNotes(changelog: string, version: string): string {
  const sections = changelog.split(/^## /mu).slice(1);
  const found = sections.find((section) => section.split(/\s/u, 1)[0] === version);
  const notes = found?.split('\n').slice(1).join('\n').trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return notes;
}
