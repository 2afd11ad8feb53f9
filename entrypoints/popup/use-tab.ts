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

/** What is asked about a tab. It never rejects: a failure is a part of the answer. */
export type AskedTab = Promise<Partial<TabState>>;

/** Asks about the tab the popup stands over; `?tab=` names another, for a popup opened as a page. */
export async function askTab(): AskedTab {
  try {
    const tabId = await tabInQuestion();
    if (tabId === null) return {};
    return { tabId, view: await call('tab', { tabId }), failure: null };
  } catch (error) {
    return { failure: error instanceof CallFailed ? error.message : say('failure.noTab') };
  }
}

/** The tab the popup stands over, kept up to date. @param first what was asked of it before there was anything to draw it with */
export function useTab(first: AskedTab): TabState {
  const [state, setState] = useState<TabState>({ tabId: -1, view: null, failure: null });
  useEffect(() => {
    const take = (asked: AskedTab) =>
      void asked.then((now) => setState((before) => ({ ...before, ...now })));
    take(first);
    return onChanged(() => take(askTab()));
  }, [first]);
  return state;
}

async function tabInQuestion(): Promise<number | null> {
  const named = new URL(location.href).searchParams.get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
