import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { FRAME_WIDTH } from '../messages/frame-width.ts';
import { say } from '../language/say.ts';
import styles from './ResizeEdge.module.css';

const STEP = 24;

/** The sidebar's inner edge: drag it, or use the arrow keys on it. Widths in CSS pixels. */
export function ResizeEdge({
  width,
  onWidth,
}: {
  width: number;
  onWidth: (width: number) => void;
}): JSX.Element {
  const drag = useRef<{ x: number; width: number } | null>(null);

  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.screenX, width };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!drag.current) return;
    // On screen, since the frame under the pointer changes its width with every step.
    const moved = (drag.current.x - event.screenX) * towardsPage(event.currentTarget);
    onWidth(within(drag.current.width + moved));
  };
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    const wider = towardsPage(event.currentTarget) > 0 ? 'ArrowLeft' : 'ArrowRight';
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
      role="separator"
      tabIndex={0}
      aria-label={say('sidebar.width')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={FRAME_WIDTH.least}
      aria-valuemax={FRAME_WIDTH.most}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onKeyDown={key}
    />
  );
}

function within(width: number): number {
  return Math.round(Math.min(Math.max(width, FRAME_WIDTH.least), FRAME_WIDTH.most));
}

/** 1 where the page is to the left of the sidebar, -1 where it is to the right. */
function towardsPage(element: Element): 1 | -1 {
  return getComputedStyle(element).direction === 'rtl' ? -1 : 1;
}
