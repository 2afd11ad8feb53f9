import type { JSX, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { say } from '../language/say.ts';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  title: string;
  /** What happens, said plainly. */
  children: ReactNode;
  /** On the button that does it. */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done, in a dialog of the browser's own: open as long as it is rendered, Esc closes it. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { title, children, action, onConfirm, onClose } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      // It is out of the page already, where closing gives no focus back.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={id} onCancel={onClose}>
      <h2 id={id}>{title}</h2>
      <div className={styles['what']}>{children}</div>
      <div className={styles['choices']}>
        <button type="button" autoFocus onClick={onClose}>
          {say('act.cancel')}
        </button>
        <button
          type="button"
          className={styles['do']}
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {action}
        </button>
      </div>
    </dialog>
  );
}
