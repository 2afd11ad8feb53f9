import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from '../../../scripts/extension.ts';

/**
 * The store build as it is once the user has said yes to the browser's own question for these hosts and permissions, which
 * no program may answer for them. Everything else is as shipped.
 */
export async function buildWithGranted(
  origins: readonly string[],
  permissions: readonly string[] = [],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-granted-'));
  cpSync(outputOf.chrome, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    permissions: string[];
    host_permissions: string[];
  };
  manifest.permissions.push(...permissions);
  manifest.host_permissions.push(...origins);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
