import type { JSX } from 'react';
import type { Gathered } from '../messages/notebook-calls.ts';
import type { Period } from '../store/timeline.ts';
import { CopyButton } from './CopyButton.tsx';
import { EvidenceChooser } from './EvidenceChooser.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { EvidenceMonths } from './EvidenceMonths.tsx';
import { EvidenceNotes } from './EvidenceNotes.tsx';
import { evidenceAsMarkdown, evidenceAsPlainText } from './evidence-text.ts';
import { say } from '../language/say.ts';
import styles from './EvidencePanel.module.css';

/** Somebody evidence can be about. */
export interface EvidencePerson {
  id: string;
  name: string;
}

export interface EvidencePanelProps {
  /** Undefined until the first answer; what is about somebody else than `about` is not shown any more. */
  gathered: Gathered | undefined;
  period: Period;
  onPeriod: (period: Period) => void;
  /** A person's id, or null for one's own. */
  about: string | null;
  onAbout: (about: string | null) => void;
  /** Whom it can be about; empty where that is not to be chosen here. */
  people: readonly EvidencePerson[];
  /** YYYY-MM-DD */
  today: string;
  /** Opens a note; absent where it cannot be. */
  onOpenNote?: (id: string) => void;
}

/** What the user marked as evidence in a period, by kind and by month, ready to copy; about somebody else also all notes. */
export function EvidencePanel(props: EvidencePanelProps): JSX.Element {
  const { gathered, period, about, today, onOpenNote } = props;
  return (
    <div className={styles['panel']}>
      <EvidenceChooser
        period={period}
        onPeriod={props.onPeriod}
        about={about}
        onAbout={props.onAbout}
        people={props.people}
        today={today}
      />
      {gathered?.about === about && (
        <>
          <EvidenceMonths gathered={gathered} period={period} today={today} />
          <EvidenceList evidence={gathered.evidence} today={today} onOpenNote={onOpenNote} />
          {gathered.evidence.length > 0 && (
            <p className={styles['copy']}>
              <CopyButton text={evidenceAsMarkdown(gathered.evidence)}>
                {say('evidence.copyMarkdown')}
              </CopyButton>
              <CopyButton text={evidenceAsPlainText(gathered.evidence)}>
                {say('evidence.copyText')}
              </CopyButton>
            </p>
          )}
          {about !== null && (
            <EvidenceNotes
              notes={gathered.notes}
              period={period}
              today={today}
              onOpenNote={onOpenNote}
            />
          )}
        </>
      )}
    </div>
  );
}
