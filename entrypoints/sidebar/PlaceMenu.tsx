import type { JSX, KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import type { Side } from '../../home/standing.ts';
import { say } from '../../language/say.ts';
import { call } from '../../messages/client.ts';
import { mayOpenPanel, openPanel } from '../../messages/open-panel.ts';
import styles from './PlaceMenu.module.css';

/** Where the sidebar stands, to be changed. `edge` is null in the browser's own panel. */
export function PlaceMenu({ edge }: { edge: Side | null }): JSX.Element {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const choose = (change: Parameters<typeof chosen>[0]) => {
    menu.current?.hidePopover();
    chosen(change);
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
            {mayOpenPanel && (
              <button type="button" onClick={() => choose({ home: 'panel' })}>
                {say('sidebar.toPanel')}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

const SIDES = ['left', 'right'] as const;

/** The panel first, as long as the browser knows of the click; then the frame goes. */
function chosen(change: { side: Side } | { home: 'page' | 'panel' }): void {
  const opened = 'home' in change && change.home === 'panel' ? openPanel() : Promise.resolve();
  void opened.then(() => call('standing.set', change));
}
