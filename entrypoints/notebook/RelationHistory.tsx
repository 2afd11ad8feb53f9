import type { JSX } from 'react';
import { useState } from 'react';
import { useEscapeBack } from '../../components/use-escape.ts';
import type { Relation } from '../../content/principle.ts';
import type { PastRelation, Person } from '../../store/rows.ts';
import { RELATIONS } from '../../components/RelationQuestion.tsx';
import type { RoleDraft } from './roles.ts';
import { draftsOf, rolesOf } from './roles.ts';
import { say } from '../../language/say.ts';
import form from './Form.module.css';
import styles from './Page.module.css';

export interface RelationHistoryProps {
  person: Pick<Person, 'relation' | 'since' | 'past'>;
  onSave: (roles: { since: string | null; past: PastRelation[] }) => void;
  onBack: () => void;
}

/** Since when somebody is what they are to the user, and what they were before: decides whose a mark of evidence is. */
export function RelationHistory({ person, onSave, onBack }: RelationHistoryProps): JSX.Element {
  const [since, setSince] = useState(person.since ?? '');
  const [drafts, setDrafts] = useState(() => draftsOf(person.past));
  const [objection, setObjection] = useState('');
  useEscapeBack(onBack);
  const change = (key: number, changed: Partial<RoleDraft>) =>
    setDrafts((all) => all.map((one) => (one.key === key ? Object.assign({}, one, changed) : one)));
  const add = () =>
    setDrafts((all) => {
      const key = Math.max(-1, ...all.map((one) => one.key)) + 1;
      return [...all, { key, relation: 'peer', from: '', until: since }];
    });
  return (
    <form
      className={form['panel']}
      onSubmit={(event) => {
        event.preventDefault();
        const past = rolesOf(drafts);
        if (typeof past === 'string') return setObjection(past);
        onSave({ since: since === '' ? null : since, past });
        onBack();
      }}
    >
      {person.relation && (
        <div className={form['fields']}>
          <label>
            {say(`relation.${person.relation}.now`)}
            <input type="date" value={since} onChange={(event) => setSince(event.target.value)} />
          </label>
        </div>
      )}
      {drafts.map((draft) => (
        <Role
          key={draft.key}
          draft={draft}
          onChange={(changed) => change(draft.key, changed)}
          onRemove={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
        />
      ))}
      {objection !== '' && <p role="alert">{objection}</p>}
      <div className={styles['row']}>
        <button type="button" onClick={add}>
          {say('person.addRole')}
        </button>
        <button type="submit">{say('act.save')}</button>
        <button type="button" onClick={onBack}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  );
}

interface RoleProps {
  draft: RoleDraft;
  onChange: (changed: Partial<RoleDraft>) => void;
  onRemove: () => void;
}

function Role({ draft, onChange, onRemove }: RoleProps): JSX.Element {
  const { relation, from, until } = draft;
  return (
    <div className={form['fields']} role="group" aria-label={say('person.earlierRole')}>
      <label>
        {say('person.was')}
        <select
          value={relation}
          onChange={(event) => onChange({ relation: event.target.value as Relation })}
        >
          {RELATIONS.map((one) => (
            <option key={one} value={one}>
              {say(`relation.${one}.listed`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('common.from')}
        <input
          type="date"
          value={from}
          onChange={(event) => onChange({ from: event.target.value })}
        />
      </label>
      <label>
        {say('person.until')}
        <input
          type="date"
          value={until}
          onChange={(event) => onChange({ until: event.target.value })}
        />
      </label>
      <button type="button" onClick={onRemove}>
        {say('act.remove')}
      </button>
    </div>
  );
}
