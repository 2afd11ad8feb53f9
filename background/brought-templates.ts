import { TEMPLATES } from '../content/templates.ts';
import { WORKSHEETS } from '../content/worksheets.ts';
import { say } from '../language/say.ts';
import type { Template } from '../store/rows.ts';

/** What Loopside brings: frames for a kind of meeting, in the interface's language, and principles as worksheets. */
export function broughtTemplates(): Omit<Template, 'isHidden' | 'updatedAt'>[] {
  const frames = TEMPLATES.map(({ id, kind }) => ({
    id,
    kind,
    name: say(`template.${id}.name`),
    text: say(`template.${id}.text`),
  }));
  return [...frames, ...WORKSHEETS.map(({ id, kind, name, text }) => ({ id, kind, name, text }))];
}
