import { defineBackground } from 'wxt/utils/define-background';
import { inject, syncAddedSites } from '../background/added-sites.ts';
import { openFromAddressBar, suggestFor } from '../background/address-bar.ts';
import { openDatabase } from '../background/database.ts';
import { CLOSING, closeUnused, keyring } from '../background/keyring.ts';
import { answerer } from '../background/listen.ts';
import { switchHidden } from '../background/look.ts';
import { moments } from '../background/moments.ts';
import { notebookWatch } from '../background/notebook-watch.ts';
import { replan } from '../background/reminders/plan.ts';
import { listenForClicks } from '../background/reminders/tell.ts';
import { DUE, wake } from '../background/reminders/wake.ts';
import { closeSettingsToPages } from '../background/settings.ts';
import { permissionTakenBack } from '../background/taken-back.ts';
import { UPDATE, updateIfQuiet, updateLater } from '../background/update-later.ts';
import { planUpkeep, UPKEEP, upkeep } from '../background/upkeep.ts';
import { browser } from '../messages/browser.ts';
import { speakAsTheBrowser } from '../messages/language.ts';

export default defineBackground(() => {
  speakAsTheBrowser();
  void closeSettingsToPages();
  const useDatabase = openDatabase(() => keyring.key(), notebookWatch());
  const answer = answerer(useDatabase);

  // The callback form works in every browser; a returned promise does not without the polyfill.
  browser.runtime.onMessage.addListener((raw, sender, reply) => {
    void answer(raw, sender).then(reply);
    return true;
  });

  browser.omnibox.onInputChanged.addListener((text, suggest) => suggest(suggestFor(text)));
  browser.omnibox.onInputEntered.addListener((text, where) => void openFromAddressBar(text, where));

  browser.commands.onCommand.addListener((command) => {
    if (command === 'hide') void switchHidden();
  });

  void planUpkeep();
  // From what was planned: a look into the notes would count as use, and keep locked ones open.
  void wake();
  listenForClicks();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPKEEP) {
      void upkeep(useDatabase);
      void wake();
    }
    if (name === UPDATE) void updateIfQuiet();
    if (name === CLOSING) void closeUnused();
    if (name === DUE) void wake();
  });

  browser.runtime.onUpdateAvailable.addListener(() => void updateLater());

  browser.tabs.onRemoved.addListener((tabId) => void moments.forget(tabId));
  browser.permissions.onAdded.addListener(() => {
    listenForClicks();
    void syncAddedSites();
  });
  browser.permissions.onRemoved.addListener(() => void permissionTakenBack());
  browser.runtime.onStartup.addListener(() => {
    void replan(useDatabase);
    void syncAddedSites();
  });
  browser.runtime.onInstalled.addListener(() => {
    void replan(useDatabase);
    void startReaders();
  });
});

/** Tabs opened before an install or update have no reader, or one of the version before: give them this one. */
async function startReaders(): Promise<void> {
  await syncAddedSites();
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    await inject(script.matches, script.js ?? [], script.all_frames);
  }
}
