/** `npm run support`: writes the README's table of support anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withSupportTable } from './support-table.ts';

const file = join(import.meta.dirname, '../README.md');
const text = withSupportTable(readFileSync(file, 'utf8'));
const options = await resolveConfig(file);
writeFileSync(file, await format(text, { ...options, filepath: file }));
