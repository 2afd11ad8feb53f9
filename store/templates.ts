import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Template } from './rows.ts';
import { touch, touchTables } from './touched.ts';

/**
 * The templates for a kind of meeting, or all for null: those Loopside brings, as the user left them, then the user's own.
 * Hidden ones come along only where all are asked for.
 * @param brought those Loopside brings, in the user's language
 */
export async function templatesFor(
  db: Database,
  kind: string | null,
  brought: readonly Omit<Template, 'isHidden' | 'updatedAt'>[],
): Promise<Template[]> {
  const rows = await guarded(() => db.templates.toArray());
  const changed = new Map(rows.map((row) => [row.id, row]));
  const asLeft = brought.map(
    (one) => changed.get(one.id) ?? { ...one, isHidden: false, updatedAt: 0 },
  );
  const isBrought = new Set(brought.map(({ id }) => id));
  const own = rows.filter(({ id }) => !isBrought.has(id)).toSorted(byName);
  const all = [...asLeft, ...own];
  if (kind === null) return all;
  const fits = all.filter((one) => !one.isHidden && (one.kind === kind || one.kind === 'any'));
  return fits.toSorted((a, b) => Number(a.kind === 'any') - Number(b.kind === 'any'));
}

/** Keeps a template as the user wants it: one of their own, or one Loopside brings. */
export async function putTemplate(
  db: Database,
  template: Omit<Template, 'updatedAt'>,
  now: number,
): Promise<void> {
  await guarded(() =>
    db.transaction('rw', [db.templates, ...touchTables(db)], async () => {
      await db.templates.put({ ...template, updatedAt: now });
      await touch(db, 'templates', [template.id]);
    }),
  );
}

/** Puts one of the user's own into the bin; one Loopside brings is as it was brought again. */
export async function deleteTemplate(
  db: Database,
  id: string,
  now: number,
): Promise<Change | null> {
  const row = await guarded(() => db.templates.get(id));
  if (!row) return null;
  return doing(db, { kind: 'template-deleted', label: row.name }, now, (act) =>
    act.remove('templates', id),
  );
}

function byName(a: Template, b: Template): number {
  return a.name.localeCompare(b.name);
}
