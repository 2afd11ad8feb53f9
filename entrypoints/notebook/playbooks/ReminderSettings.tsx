import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useActs } from '../../../components/acts.ts';
import { Switch } from '../../../components/Switch.tsx';
import { browser } from '../../../messages/browser.ts';
import { call } from '../../../messages/client.ts';
import type { ReminderSettings as Settings } from '../../../messages/reminder-calls.ts';
import { LeadSelect } from './LeadSelect.tsx';
import { say } from '../../../language/say.ts';
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
      <h2 id={`${id}-h`}>{say('reminders.title')}</h2>
      <p className={page['hint']}>{say('reminders.hint')}</p>
      <Switch label={say('reminders.remindMe')} checked={reminders} onChange={turn} />
      {reminders && (
        <>
          <div className={form['fields']}>
            <label htmlFor={`${id}-lead`}>
              {say('reminders.beforeTalk')}
              <LeadSelect
                id={`${id}-lead`}
                value={leadMinutes}
                onChoose={(minutes) => set({ leadMinutes: minutes })}
              />
            </label>
          </div>
          <Switch
            label={say('reminders.eve')}
            checked={dayBefore}
            onChange={(on) => set({ dayBefore: on })}
          />
          <Switch
            label={say('reminders.afterTalk')}
            checked={afterTalk}
            onChange={(on) => set({ afterTalk: on })}
          />
          {!isAllowed && (
            <div className={styles['quietly']}>
              <p className={page['quiet']}>{say('reminders.onlyDot')}</p>
              <button type="button" className={page['small']} onClick={() => act(ask)}>
                {say('reminders.allow')}
              </button>
            </div>
          )}
        </>
      )}
      <p role="status" className={page['hint']}>
        {isRefused && !isAllowed ? say('reminders.refused') : ''}
      </p>
    </section>
  );
}
