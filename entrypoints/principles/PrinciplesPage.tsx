import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { Library } from '../../components/Library.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import type { Asked } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import styles from './PrinciplesPage.module.css';

/** All principles on a page of their own: opened from the address bar, or to read. */
export function PrinciplesPage(): JSX.Element | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const nothing: Asked = { query: '', open: null };
    // What was asked is a convenience: without it the page is there all the same, empty.
    call('library.asked', {}).then(setAsked, () => setAsked(nothing));
  }, []);
  if (!asked) return null;
  return (
    <main className={styles['page']}>
      <PageHead title="Loopside" />
      <Library query={asked.query} open={asked.open} spread />
    </main>
  );
}
