import type { JSX } from 'react';
import { PeopleOptions } from '../../components/PeopleOptions.tsx';
import type { SearchFilter } from '../../messages/notebook-calls.ts';
import { kindName, NOTE_KINDS } from './note-words.ts';
import { useChoices } from './use-choices.ts';
import { say } from '../../language/say.ts';
import styles from './Search.module.css';

export interface SearchFiltersProps {
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
}

/** What a search is narrowed to: a person, a kind of meeting, days, notes with something still open. */
export function SearchFilters({ filter, onFilter }: SearchFiltersProps): JSX.Element {
  const choices = useChoices();
  /** An empty field narrows nothing. */
  const set = (field: 'personId' | 'kind' | 'from' | 'to', value: string) => {
    const { [field]: _before, ...others } = filter;
    onFilter(value === '' ? others : { ...others, [field]: value });
  };
  return (
    <div className={styles['filters']} role="group" aria-label={say('search.only')}>
      <label>
        {say('search.person')}
        <select
          value={filter.personId ?? ''}
          onChange={(event) => set('personId', event.target.value)}
        >
          <option value="">{say('search.anybody')}</option>
          <PeopleOptions people={choices} />
        </select>
      </label>
      <label>
        {say('search.kind')}
        <select value={filter.kind ?? ''} onChange={(event) => set('kind', event.target.value)}>
          <option value="">{say('search.anyKind')}</option>
          {NOTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('common.from')}
        <input
          type="date"
          value={filter.from ?? ''}
          onChange={(event) => set('from', event.target.value)}
        />
      </label>
      <label>
        {say('common.to')}
        <input
          type="date"
          value={filter.to ?? ''}
          onChange={(event) => set('to', event.target.value)}
        />
      </label>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={filter.openPromises === true}
          onChange={(event) => {
            const { openPromises: _before, ...others } = filter;
            onFilter(event.target.checked ? { ...others, openPromises: true } : others);
          }}
        />
        {say('search.withPromises')}
      </label>
    </div>
  );
}
