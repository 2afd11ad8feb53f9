import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useAsked } from '../../../components/use-asked.ts';
import { call } from '../../../messages/client.ts';
import type { Done } from '../../../messages/notebook-calls.ts';
import type { Template } from '../../../store/rows.ts';
import styles from './Data.module.css';

const ALL = { kind: null };

const KINDS = [
  ['one_on_one', '1:1'],
  ['performance_review', 'review'],
  ['interview', 'interview'],
  ['incident', 'incident'],
  ['any', 'anything'],
] as const;

/** The frames a note can be begun with: Loopside's and the user's own, all to be changed. */
export function TemplatesSection({ onDone }: { onDone: (done: Done) => void }): JSX.Element {
  const id = useId();
  const { value: templates } = useAsked('template.list', ALL);
  const [open, setOpen] = useState<Template | null>(null);
  const remove = async (which: string) => {
    const done = await call('template.delete', { id: which });
    if (done) onDone(done);
  };
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Templates</h2>
      <p className={styles['hint']}>
        Put into a note by choice, never by themselves. Change them so that they sound like you.
      </p>
      <ul className={styles['list']}>
        {templates?.map((template) => (
          <li key={template.id} data-hidden={template.isHidden || undefined}>
            <span dir="auto">{template.name}</span>
            <span className={styles['row']}>
              <button
                type="button"
                aria-label={`Edit: ${template.name}`}
                aria-expanded={open?.id === template.id}
                onClick={() => setOpen(open?.id === template.id ? null : template)}
              >
                Edit
              </button>
              <button
                type="button"
                aria-label={`${template.isHidden ? 'Show' : 'Hide'}: ${template.name}`}
                onClick={() => {
                  const { updatedAt: _, ...shown } = template;
                  void call('template.put', { ...shown, isHidden: !template.isHidden });
                }}
              >
                {template.isHidden ? 'Show' : 'Hide'}
              </button>
              {template.updatedAt > 0 && (
                <button type="button" onClick={() => void remove(template.id)}>
                  Delete
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <TemplateForm
          key={open.id}
          template={open}
          onSave={(template) => {
            void call('template.put', template);
            setOpen(null);
          }}
          onBack={() => setOpen(null)}
        />
      )}
      {!open && (
        <button type="button" onClick={() => setOpen(newTemplate())}>
          New template
        </button>
      )}
    </section>
  );
}

function newTemplate(): Template {
  const id = crypto.randomUUID();
  return { id, kind: 'one_on_one', name: '', text: '', isHidden: false, updatedAt: 0 };
}

interface TemplateFormProps {
  template: Template;
  onSave: (template: Omit<Template, 'updatedAt'>) => void;
  onBack: () => void;
}

function TemplateForm({ template, onSave, onBack }: TemplateFormProps): JSX.Element {
  const [name, setName] = useState(template.name);
  const [kind, setKind] = useState(template.kind);
  const [text, setText] = useState(template.text);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ id: template.id, kind, name: name.trim(), text, isHidden: false });
      }}
    >
      <label>
        Name
        <input
          value={name}
          autoFocus
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        For
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          {KINDS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Text
        <textarea
          rows={8}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className={styles['row']}>
        <button type="submit" disabled={name.trim() === ''}>
          Keep it
        </button>
        <button type="button" onClick={onBack}>
          Cancel
        </button>
      </div>
    </form>
  );
}
