import { useState } from 'react';
import { openPanel } from '../messages/open-panel.ts';

/** Opens the browser's own side panel, and knows when the browser did not. */
export interface PanelOpener {
  /** True once it stands open. To be called straight from what the user does. @param tabId as `openPanel` takes it */
  open: (tabId?: number) => Promise<boolean>;
  /** Refused at the last try: to be said. */
  isRefused: boolean;
}

/** A way to the side panel that can fail: browsers have a policy and a state of their own for it. */
export function usePanelOpener(): PanelOpener {
  const [isRefused, setRefused] = useState(false);
  const open = async (tabId?: number) => {
    try {
      await openPanel(tabId);
      setRefused(false);
      return true;
    } catch {
      setRefused(true);
      return false;
    }
  };
  return { open, isRefused };
}
