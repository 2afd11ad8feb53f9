import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useActs } from '../../../components/acts.ts';
import { Switch } from '../../../components/Switch.tsx';
import { browser } from '../../../messages/browser.ts';
import { call } from '../../../messages/client.ts';
import type { ReminderSettings as Settings } from '../../../messages/reminder-calls.ts';
import { LeadSelect } from './LeadSelect.tsx';
import form from '../Form.module.css';
import page from '../Page.module.css';
import styles from './Reminders.module.css';

export interface ReminderSettingsProps {
  settings: Settings;
  /** The browser lets Loopside show notifications. */
  isAllowed: boolean;
}

/** One switch for all of it, and what to be reminded of. */
export function ReminderSettings({ settings, isAllowed }: ReminderSettingsProps): JSX.Element {
  const id = useId();
  const { act } = useActs();
  const [isRefused, setRefused] = useState(false);
  const set = (change: Partial<Settings>) => act(() => call('reminders.set', change));
  /** The browser asks its own question; it must be reached straight from the click. */
  const ask = async () => {
    setRefused(!(await browser.permissions.request({ permissions: ['notifications'] })));
  };
  const turn = (reminders: boolean) =>
    act(async () => {
      if (reminders && !isAllowed) await ask();
      await call('reminders.set', { reminders });
    });
  const { reminders, leadMinutes, dayBefore, afterTalk } = settings;
  return (
    <section className={page['section']} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Before and after a talk</h2>
      <p className={page['hint']}>
        Only of 1:1s, once each, without a sound. What the browser shows tells that there is a talk,
        never with whom or about what.
      </p>
      <Switch label="Remind me" checked={reminders} onChange={turn} />
      {reminders && (
        <>
          <div className={form['fields']}>
            <label htmlFor={`${id}-lead`}>
              Before a talk
              <LeadSelect
                id={`${id}-lead`}
                value={leadMinutes}
                onChoose={(minutes) => set({ leadMinutes: minutes })}
              />
            </label>
          </div>
          <Switch
            label="Also on the afternoon before"
            checked={dayBefore}
            onChange={(on) => set({ dayBefore: on })}
          />
          <Switch
            label="Ask afterwards what was promised"
            checked={afterTalk}
            onChange={(on) => set({ afterTalk: on })}
          />
          {!isAllowed && (
            <div className={styles['quietly']}>
              <p className={page['quiet']}>
                The browser shows no notifications of Loopside: a grey dot on its button is all
                there will be.
              </p>
              <button type="button" className={page['small']} onClick={() => act(ask)}>
                Allow notifications
              </button>
            </div>
          )}
        </>
      )}
      <p role="status" className={page['hint']}>
        {isRefused && !isAllowed ? 'The browser did not allow it.' : ''}
      </p>
    </section>
  );
}
