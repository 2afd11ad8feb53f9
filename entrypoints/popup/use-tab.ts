import { useEffect, useState } from 'react';
import type { TabView } from '../../messages/site-calls.ts';
import { browser } from '../../messages/browser.ts';
import { call, CallFailed, onChanged } from '../../messages/client.ts';
import { say } from '../../language/say.ts';

export interface TabState {
  tabId: number;
  view: TabView | null;
  /** A sentence for people, or null. */
  failure: string | null;
}

/** The tab the popup stands over, kept up to date; `?tab=` names another, for a popup opened as a page. */
export function useTab(): TabState {
  const [state, setState] = useState<TabState>({ tabId: -1, view: null, failure: null });
  useEffect(() => {
    const load = async () => {
      try {
        const tabId = await tabInQuestion();
        if (tabId === null) return;
        setState({ tabId, view: await call('tab', { tabId }), failure: null });
      } catch (error) {
        const failure = error instanceof CallFailed ? error.message : say('failure.noTab');
        setState((before) => ({ ...before, failure }));
      }
    };
    void load();
    return onChanged(() => void load());
  }, []);
  return state;
}

async function tabInQuestion(): Promise<number | null> {
  const named = new URL(location.href).searchParams.get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
