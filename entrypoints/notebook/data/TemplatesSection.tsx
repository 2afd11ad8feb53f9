import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useAsked } from '../../../components/use-asked.ts';
import { call } from '../../../messages/client.ts';
import type { Done } from '../../../messages/notebook-calls.ts';
import type { Template } from '../../../store/rows.ts';
import { say } from '../../../language/say.ts';
import styles from './Data.module.css';

const ALL = { kind: null };

const KINDS = ['one_on_one', 'performance_review', 'interview', 'incident', 'any'] as const;

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
      <h2 id={`${id}-h`}>{say('data.rows.templates')}</h2>
      <p className={styles['hint']}>{say('data.templatesHint')}</p>
      <ul className={styles['list']}>
        {templates?.map((template) => (
          <li key={template.id} data-hidden={template.isHidden || undefined}>
            <span dir="auto">{template.name}</span>
            <span className={styles['row']}>
              <button
                type="button"
                aria-label={say('act.of', { act: say('act.edit'), what: template.name })}
                aria-expanded={open?.id === template.id}
                onClick={() => setOpen(open?.id === template.id ? null : template)}
              >
                {say('act.edit')}
              </button>
              <button
                type="button"
                aria-label={say('act.of', {
                  act: say(template.isHidden ? 'act.show' : 'act.hide'),
                  what: template.name,
                })}
                onClick={() => {
                  const { updatedAt: _, ...shown } = template;
                  void call('template.put', { ...shown, isHidden: !template.isHidden });
                }}
              >
                {template.isHidden ? say('act.show') : say('act.hide')}
              </button>
              {template.updatedAt > 0 && (
                <button type="button" onClick={() => void remove(template.id)}>
                  {say('act.delete')}
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
          {say('data.newTemplate')}
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
        {say('common.name')}
        <input
          value={name}
          autoFocus
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        {say('data.templateFor')}
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          {KINDS.map((value) => (
            <option key={value} value={value}>
              {say(`data.templateKind.${value}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('data.templateText')}
        <textarea
          rows={8}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className={styles['row']}>
        <button type="submit" disabled={name.trim() === ''}>
          {say('act.keepIt')}
        </button>
        <button type="button" onClick={onBack}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  );
}
