import type { JSX, KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import { usePanelOpener } from '../../components/use-panel-opener.ts';
import type { Home, Side } from '../../home/standing.ts';
import { say } from '../../language/say.ts';
import { call } from '../../messages/client.ts';
import { mayOpenPanel } from '../../messages/open-panel.ts';
import styles from './PlaceMenu.module.css';

export interface PlaceMenuProps {
  /** Null in the browser's own panel. */
  edge: Side | null;
  /** The key that folds the sidebar; empty where there is none. */
  toggleKey: string;
}

/** Where the sidebar stands, to be changed. */
export function PlaceMenu({ edge, toggleKey }: PlaceMenuProps): JSX.Element {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const panel = usePanelOpener();
  const choose = (change: { side: Side } | { home: Home }) => {
    menu.current?.hidePopover();
    void call('standing.set', change);
  };
  // The panel first, as long as the browser knows of the click; then the frame goes.
  const toPanel = async () => {
    if (await panel.open()) await call('standing.set', { home: 'panel' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.matches(':popover-open')) return;
    // Else it would collapse the sidebar, too.
    event.preventDefault();
    menu.current.hidePopover();
  };
  return (
    <div onKeyDown={onKey} role="presentation">
      <button
        type="button"
        className={styles['opener']}
        popoverTarget={id}
        aria-label={say('sidebar.place')}
        title={say('sidebar.place')}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M2 3h12v10H2zM10 3v10"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            transform={edge === 'left' ? 'matrix(-1 0 0 1 16 0)' : undefined}
          />
        </svg>
      </button>
      <div ref={menu} id={id} popover="auto" className={styles['menu']}>
        <p className={styles['heading']}>{say('sidebar.place')}</p>
        {edge === null ? (
          <button type="button" onClick={() => choose({ home: 'page' })}>
            {say('sidebar.toPage')}
          </button>
        ) : (
          <>
            {SIDES.map((side) => (
              <button
                key={side}
                type="button"
                aria-pressed={edge === side}
                onClick={() => choose({ side })}
              >
                {say(`sidebar.edge.${side}`)}
              </button>
            ))}
            {mayOpenPanel ? (
              <button type="button" onClick={() => void toPanel()}>
                {say('sidebar.toPanel')}
              </button>
            ) : (
              // Which does not open it: what does is said before the sidebar goes from here.
              <button type="button" onClick={() => choose({ home: 'panel' })}>
                {toggleKey
                  ? say('sidebar.toPanelKey', { key: toggleKey })
                  : say('sidebar.toPanelButton')}
              </button>
            )}
          </>
        )}
        <p className={styles['refused']} role="status">
          {panel.isRefused && say('sidebar.panelRefused')}
        </p>
      </div>
    </div>
  );
}

const SIDES = ['left', 'right'] as const;
