import { useEffect, useState } from 'react';
import { browser } from '../../messages/browser.ts';

/** Whether the browser lets Loopside into some hosts: before and after it was asked. */
export type Access = 'unknown' | 'granted' | 'notGranted' | 'justGranted' | 'refused' | 'failed';

export interface OpenAccess {
  access: Access;
  /** Asks the browser's own question; has to be called straight from a click. */
  ask: () => void;
}

/**
 * @param origins match patterns; the same array as long as they are the same, and null while nothing is asked about
 * @param onGranted what is to be done before it counts as granted
 */
export function useAccess(
  origins: readonly string[] | null,
  onGranted: () => Promise<void>,
): OpenAccess {
  const [said, setSaid] = useState<{ of: readonly string[] | null; access: Access }>({
    of: null,
    access: 'unknown',
  });
  useEffect(() => {
    if (!origins) return undefined;
    let isGone = false;
    browser.permissions.contains({ origins: [...origins] }).then(
      (has) => isGone || setSaid({ of: origins, access: has ? 'granted' : 'notGranted' }),
      () => isGone || setSaid({ of: origins, access: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, [origins]);

  return {
    // What was said of other hosts is not so of these.
    access: said.of === origins ? said.access : 'unknown',
    ask: () => {
      if (!origins) return;
      const tell = (access: Access) => setSaid({ of: origins, access });
      browser.permissions
        .request({ origins: [...origins] })
        .then(async (has) => {
          if (has) await onGranted();
          tell(has ? 'justGranted' : 'refused');
        })
        .catch(() => tell('failed'));
    },
  };
}
