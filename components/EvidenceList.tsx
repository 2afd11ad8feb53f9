import type { JSX } from 'react';
import type { EvidenceView } from '../messages/notebook-calls.ts';
import { evidenceGroups } from './evidence-text.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import { MarkdownText } from './MarkdownText.tsx';
import { shortDay } from './promise-age.ts';
import styles from './EvidencePanel.module.css';

export interface EvidenceListProps {
  evidence: readonly EvidenceView[];
  today: string;
  onOpenNote: ((id: string) => void) | undefined;
}

/** Lines of evidence by kind, in the user's own words, each with where it stands. */
export function EvidenceList({ evidence, today, onOpenNote }: EvidenceListProps): JSX.Element {
  if (evidence.length === 0) {
    return (
      <p className={styles['quiet']}>
        Nothing is marked as evidence in this period. In a note, put the caret into a line and press
        Evidence, or end the line with #win, #impact, #mistake, #feedback or #goal.
      </p>
    );
  }
  return (
    <>
      {evidenceGroups(evidence).map(({ kind, lines }) => (
        <section key={kind} className={styles['group']} aria-label={EVIDENCE_WORDS[kind].many}>
          <h2>{EVIDENCE_WORDS[kind].many}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line.id}>
                <div dir="auto">
                  <MarkdownText text={line.text} />
                </div>
                <p className={styles['where']}>
                  {shortDay(line.day, today)}
                  {' · '}
                  <Where line={line} onOpenNote={onOpenNote} />
                  {kind === 'impact' && !line.hasNumber && (
                    <> · A number would make it easier to see how much.</>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Where({
  line: { noteId, title, personName },
  onOpenNote,
}: {
  line: EvidenceView;
  onOpenNote: ((id: string) => void) | undefined;
}): JSX.Element {
  const name = title || personName || 'Note';
  if (!onOpenNote || noteId === null) return <bdi>{name}</bdi>;
  return (
    <button type="button" className={styles['open']} onClick={() => onOpenNote(noteId)}>
      <bdi>{name}</bdi>
    </button>
  );
}
