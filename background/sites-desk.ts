import type { Input, Output } from '../messages/app-channel.ts';
import type { SiteCalls } from '../messages/site-calls.ts';
import { addSite, listSites, removeSite, wantedFor } from './added-sites.ts';
import { refreshFrames } from './frame-state.ts';
import { readSettings, writeSettings } from './settings.ts';
import { checkedPage, readPages, tabView, urlOf } from './tab-view.ts';
import { announce } from './tabs.ts';

type Handlers = { [N in keyof SiteCalls]: (input: Input<N>) => Promise<Output<N>> };

/** Answers the calls about the tab somebody looks at, and the sites that are read. */
export function sitesDesk(): Handlers {
  return {
    async tab({ tabId }) {
      return tabView(tabId);
    },

    async 'off.set'({ tabId, where, off }) {
      const settings = await readSettings();
      const origin = (await urlOf(tabId))?.origin;
      if (where === 'everywhere') settings.offEverywhere = off;
      else if (origin) {
        const others = settings.offSites.filter((site) => site !== origin);
        settings.offSites = off ? [...others, origin] : others;
      }
      await writeSettings({ offEverywhere: settings.offEverywhere, offSites: settings.offSites });
      await refreshFrames(settings, where === 'everywhere' ? null : (origin ?? null));
      await announce();
      return null;
    },

    async 'site.add'({ tabId }) {
      const url = await urlOf(tabId);
      if (url) await addSite(url);
      return null;
    },

    async 'site.addHost'({ address }) {
      const url = new URL(address);
      await addSite(url);
      return wantedFor(url) !== null;
    },

    async 'site.list'() {
      return listSites();
    },

    async 'site.remove'({ pattern }) {
      await removeSite(pattern);
      await announce();
      return null;
    },

    async 'page.list'() {
      return readPages();
    },

    async 'page.check'({ tabId }) {
      return checkedPage(tabId);
    },
  };
}
