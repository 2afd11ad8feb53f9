import type { JSX } from 'react';
import type { EvidenceView } from '../messages/notebook-calls.ts';
import { evidenceGroups } from './evidence-text.ts';
import { MarkdownText } from './MarkdownText.tsx';
import { say } from '../language/say.ts';
import { shortDay } from '../language/dates.ts';
import styles from './EvidencePanel.module.css';

export interface EvidenceListProps {
  evidence: readonly EvidenceView[];
  today: string;
  onOpenNote: ((id: string) => void) | undefined;
}

/** Lines of evidence by kind, in the user's own words, each with where it stands. */
export function EvidenceList({ evidence, today, onOpenNote }: EvidenceListProps): JSX.Element {
  if (evidence.length === 0) {
    return <p className={styles['quiet']}>{say('evidence.none')}</p>;
  }
  return (
    <>
      {evidenceGroups(evidence).map(({ kind, lines }) => (
        <section key={kind} className={styles['group']} aria-label={say(`evidence.many.${kind}`)}>
          <h2>{say(`evidence.many.${kind}`)}</h2>
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
                  {kind === 'impact' && !line.hasNumber && ` · ${say('evidence.numberHelps')}`}
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
  const name = title || personName || say('evidence.untitled');
  if (!onOpenNote || noteId === null) return <bdi>{name}</bdi>;
  return (
    <button type="button" className={styles['open']} onClick={() => onOpenNote(noteId)}>
      <bdi>{name}</bdi>
    </button>
  );
}
