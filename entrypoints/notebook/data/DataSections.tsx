import type { JSX } from 'react';
import type { Done } from '../../../messages/notebook-calls.ts';
import { useActs } from '../../../components/acts.ts';
import { BackupSection } from './BackupSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { LockSection } from './LockSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { StoredSection } from './StoredSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import styles from './Data.module.css';

/** What can be done with all of it: kept safe, taken elsewhere, brought in, hidden, locked. */
export function DataSections(): JSX.Element {
  const { undoable } = useActs();
  const onDone = (done: Done) => undoable(async () => done);
  return (
    <div className={styles['sections']}>
      <BackupSection />
      <ExportSection />
      <ImportSection onDone={onDone} />
      <TemplatesSection onDone={onDone} />
      <PrivacySection />
      <LockSection />
      <StoredSection />
    </div>
  );
}
