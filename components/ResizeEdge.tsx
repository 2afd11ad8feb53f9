import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { FRAME_WIDTH, within } from '../home/geometry.ts';
import type { Side } from '../home/standing.ts';
import { pageIsAt } from '../home/standing.ts';
import { say } from '../language/say.ts';
import styles from './ResizeEdge.module.css';

const STEP = 24;

/** The sidebar's inner edge: drag it, or use the arrow keys on it. Widths in CSS pixels. */
export function ResizeEdge(props: {
  width: number;
  /** The window's edge the sidebar stands at. */
  edge: Side;
  onWidth: (width: number) => void;
}): JSX.Element {
  const { width, edge, onWidth } = props;
  const drag = useRef<{ x: number; width: number } | null>(null);

  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.screenX, width };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!drag.current) return;
    // On screen, since the frame under the pointer changes its width with every step.
    const moved = (drag.current.x - event.screenX) * (edge === 'right' ? 1 : -1);
    onWidth(within(drag.current.width + moved));
  };
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    const wider = edge === 'right' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'Home') onWidth(FRAME_WIDTH.least);
    else if (event.key === 'End') onWidth(FRAME_WIDTH.most);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      onWidth(within(width + (event.key === wider ? STEP : -STEP)));
    } else return;
    event.preventDefault();
  };

  return (
    // A separator one can focus is a widget: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className={styles['edge']}
      data-page={pageIsAt(edge, say('language.direction'))}
      role="separator"
      tabIndex={0}
      aria-label={say('sidebar.width')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={FRAME_WIDTH.least}
      aria-valuemax={FRAME_WIDTH.most}
      onPointerDown={start}
      onPointerMove={move}
      // Let go of, or taken away by the system.
      onLostPointerCapture={() => {
        drag.current = null;
      }}
      onKeyDown={key}
    />
  );
}
