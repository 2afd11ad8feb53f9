import { parseArgs } from 'node:util';
import { LOOKS } from './looks.ts';
import type { Look } from './looks.ts';

export interface LooksOptions {
  /** Surfaces to look at, by name. */
  only: readonly string[];
  looks: readonly Look[];
  /** What is seen becomes what is expected. */
  isApproved: boolean;
}

/**
 * Reads the arguments of `npm run looks`. Throws, saying what there is, on a surface or look nobody knows.
 * @param known the names of all surfaces; `--only note` means that one, and those that begin with `note-`
 */
export function readOptions(args: readonly string[], known: readonly string[]): LooksOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      look: { type: 'string', multiple: true },
      approve: { type: 'boolean', default: false },
    },
  });
  const only = (values.only ?? []).flatMap((asked) => {
    const found = known.filter((name) => name === asked || name.startsWith(`${asked}-`));
    if (found.length === 0)
      throw new Error(`No surface "${asked}". There are: ${known.join(', ')}`);
    return found;
  });
  const looks = (values.look ?? []).map((asked) => {
    const look = LOOKS.find((one) => one === asked);
    if (look === undefined) throw new Error(`No look "${asked}". There are: ${LOOKS.join(', ')}`);
    return look;
  });
  return {
    only: only.length > 0 ? [...new Set(only)] : known,
    looks: looks.length > 0 ? [...new Set(looks)] : LOOKS,
    isApproved: values.approve,
  };
}
