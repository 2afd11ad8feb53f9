import { defineBackground } from 'wxt/utils/define-background';
import { openDatabase } from '../background/database.ts';
import { CLOSING, closeUnused, keyring } from '../background/keyring.ts';
import { answerer } from '../background/listen.ts';
import { switchHidden } from '../background/look.ts';
import { isTabKey } from '../background/tab-key.ts';
import { moments } from '../background/moments.ts';
import { notebookWatch } from '../background/notebook-watch.ts';
import { pressedBesidePanel } from '../background/panel-keys.ts';
import { planUpkeep, UPKEEP } from '../background/plan-upkeep.ts';
import { listenForClicks } from '../background/reminders/tell.ts';
import { DUE, wake } from '../background/reminders/wake.ts';
import { closeSettingsToPages } from '../background/settings.ts';
import { UPDATE, updateIfQuiet, updateLater } from '../background/update-later.ts';
import { keepWhereItStands } from '../background/where-it-stands.ts';
import { browser } from '../messages/browser.ts';
import { speakAsTheBrowser } from '../messages/language.ts';

/**
 * The browser starts this for every message, click and alarm that comes after half a minute of quiet. So nothing is imported
 * at the top but what each start needs, and the rest where it is first used; tests/unit/worker-start.test.ts holds that.
 */
export default defineBackground(() => {
  speakAsTheBrowser();
  void closeSettingsToPages();
  keepWhereItStands();
  const useDatabase = openDatabase(() => keyring.key(), notebookWatch());
  const answer = answerer(useDatabase);
  const addressBar = () => import('../background/address-bar.ts');
  const addedSites = () => import('../background/added-sites.ts');
  const keys = () => import('../background/keys.ts');
  const menu = () => import('../background/menu.ts');
  const replan = async () => (await import('../background/reminders/plan.ts')).replan(useDatabase);

  // The callback form works in every browser; a returned promise does not without the polyfill.
  browser.runtime.onMessage.addListener((raw, sender, reply) => {
    void answer(raw, sender).then(reply);
    return true;
  });

  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void addressBar().then(({ suggestFor }) => suggest(suggestFor(text)));
  });
  browser.omnibox.onInputEntered.addListener((text, where) => {
    void addressBar().then(({ openFromAddressBar }) => openFromAddressBar(text, where));
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'hide') void switchHidden();
    else if (isTabKey(command)) {
      pressedBesidePanel(command, tab?.windowId, () => {
        void keys().then(({ pressed }) => pressed(command, tab?.id));
      });
    }
  });
  browser.contextMenus.onClicked.addListener(({ selectionText = '' }) => {
    void import('../background/jot.ts').then(({ openJot }) => openJot(selectionText));
  });

  void planUpkeep();
  // From what was planned: a look into the notes would count as use, and keep locked ones open.
  void wake();
  listenForClicks();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPKEEP) {
      void import('../background/upkeep.ts').then(({ upkeep }) => upkeep(useDatabase));
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
    // What was granted at last may be one of the tools that are read from the start, and open already.
    void addedSites().then(({ startReaders }) => startReaders());
  });
  browser.permissions.onRemoved.addListener(() => {
    void import('../background/taken-back.ts').then(({ permissionTakenBack }) =>
      permissionTakenBack(),
    );
  });
  browser.runtime.onStartup.addListener(() => {
    void replan();
    void addedSites().then(({ syncAddedSites }) => syncAddedSites());
    void menu().then(({ syncMenu }) => syncMenu());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void import('../background/welcome.ts').then(({ welcomeAfter }) => welcomeAfter(reason));
    void replan();
    void addedSites().then(({ startReaders }) => startReaders());
    void menu().then(({ syncMenu }) => syncMenu());
  });
});
