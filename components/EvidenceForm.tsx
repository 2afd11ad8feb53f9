import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { EvidenceKind } from '../notes/evidence-lines.ts';
import { EVIDENCE, evidenceIn } from '../notes/evidence-lines.ts';
import type { Mark } from '../notes/mark-evidence.ts';
import { useEscapeBack } from './use-escape.ts';
import { say } from '../language/say.ts';
import styles from './NoteTools.module.css';

export interface EvidenceFormProps {
  /** The line under the caret. */
  line: string;
  name: string | null;
  isAboutThem: boolean;
  onMark: (mark: Mark) => void;
  onBack: () => void;
}

/** What a line is evidence of, whose it is, and where its proof is. */
export function EvidenceForm(props: EvidenceFormProps): JSX.Element {
  const { line, name, isAboutThem, onMark, onBack } = props;
  const id = useId();
  const [now] = evidenceIn(line);
  const [kind, setKind] = useState<EvidenceKind>(now?.kind ?? 'impact');
  const [isTheirs, setTheirs] = useState(now?.about ? now.about === 'them' : isAboutThem);
  const [link, setLink] = useState('');
  useEscapeBack(onBack);
  if (line.trim() === '') {
    return (
      <p className={styles['hint']} role="status">
        {say('evidence.putCaret')}
      </p>
    );
  }
  const about = isTheirs === isAboutThem ? null : isTheirs ? 'them' : 'me';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onMark({ kind, about, link });
      }}
    >
      <p className={styles['line']} dir="auto">
        {line.trim()}
      </p>
      <div className={styles['row']}>
        <label>
          {say('evidence.is')}{' '}
          <select
            value={kind}
            autoFocus
            onChange={(event) => setKind(event.target.value as EvidenceKind)}
          >
            {EVIDENCE.map((one) => (
              <option key={one} value={one}>
                {say(`evidence.one.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {name !== null && (
          <label>
            {say('evidence.of')}{' '}
            <select
              value={isTheirs ? 'them' : 'me'}
              onChange={(event) => setTheirs(event.target.value === 'them')}
            >
              <option value="me">{say('evidence.mine')}</option>
              <option value="them" dir="auto">
                {name}
              </option>
            </select>
          </label>
        )}
      </div>
      <label htmlFor={`${id}-link`} className="visually-hidden">
        {say('evidence.link')}
      </label>
      <input
        id={`${id}-link`}
        type="url"
        value={link}
        autoComplete="off"
        placeholder={say('evidence.linkPlaceholder')}
        onChange={(event) => setLink(event.target.value)}
      />
      <div className={styles['row']}>
        <button type="submit">{say('evidence.mark')}</button>
        {now && (
          <button type="button" onClick={() => onMark({ kind: null, about: null, link: '' })}>
            {say('evidence.unmark')}
          </button>
        )}
        <button type="button" onClick={onBack}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  );
}
