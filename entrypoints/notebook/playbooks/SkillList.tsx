import type { JSX } from 'react';
import type { Level } from '../../../content/principle.ts';
import { call } from '../../../messages/client.ts';
import type { GrowthEntry } from '../../../systems/next-level/growth.ts';
import { nextSkills } from '../../../systems/next-level/next-skills.ts';
import type { Practised } from '../../../systems/next-level/standing.ts';
import { useActs } from '../../../components/acts.ts';
import { AddLine } from './AddLine.tsx';
import { newGrowth } from './new-growth.ts';
import { StateActs } from './StateActs.tsx';
import { say } from '../../../language/say.ts';
import { OfWhat } from '../../../components/OfWhat.tsx';
import { shortDay } from '../../../language/dates.ts';
import { ENGLISH } from '../../../components/english.ts';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

export interface SkillListProps {
  skills: readonly Practised[];
  level: Level | null;
  today: string;
}

/** The skills of the next level that are practised in this one, each with the times it was. */
export function SkillList({ skills, level, today }: SkillListProps): JSX.Element {
  const { undoable } = useActs();
  const add = (entry: Parameters<typeof newGrowth>[0]) =>
    undoable(() => call('record.add', { table: 'growth', row: newGrowth(entry) }));
  const chosen = new Set(skills.map(({ skill }) => skill.text));
  const offered = nextSkills(level).filter(({ text }) => !chosen.has(text));
  return (
    <section className={page['section']} aria-labelledby="skills">
      <div>
        <h2 id="skills">{say('growth.skills')}</h2>
        <p className={page['hint']}>{say('growth.skillsHint')}</p>
      </div>
      <ul className={page['list']}>
        {skills.map(({ skill, times }) => (
          <li key={skill.id} className={styles['skill']}>
            <div className={page['spread']}>
              <b dir="auto">{skill.text}</b>
              <StateActs entry={skill} done={say('growth.mine')} name={skill.text} today={today} />
            </div>
            <Times times={times} today={today} />
            {skill.state === 'open' && (
              <AddLine
                action={say('act.add')}
                label={say('growth.practisedToday')}
                name={skill.text}
                onAdd={(text) =>
                  add({ kind: 'practised', text, parentId: skill.id, on: today, state: 'done' })
                }
              />
            )}
          </li>
        ))}
      </ul>
      <AddLine
        action={say('act.add')}
        label={say('growth.ownSkill')}
        name=""
        onAdd={(text) => add({ kind: 'skill', text })}
      />
      {offered.length > 0 && (
        <details className={page['fold']}>
          <summary>{say('growth.nextLevel')}</summary>
          <ul className={page['list']}>
            {offered.map(({ text, occasion }) => (
              <li key={text} className={page['spread']}>
                <span {...ENGLISH}>
                  {text}
                  <br />
                  <span className={page['hint']}>{occasion}</span>
                </span>
                <button
                  type="button"
                  className={page['small']}
                  onClick={() => add({ kind: 'skill', text })}
                >
                  {say('growth.practise')}
                  <OfWhat what={text} />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Times shown without asking for more. */
const AT_ONCE = 3;

function Times({ times, today }: { times: readonly GrowthEntry[]; today: string }): JSX.Element {
  const { undoable } = useActs();
  if (times.length === 0) return <p className={page['hint']}>{say('growth.notPractised')}</p>;
  const line = ({ id, text, on }: GrowthEntry) => (
    <li key={id} className={page['spread']}>
      <span dir="auto">
        {text} <span className={page['hint']}>{on !== null && shortDay(on, today)}</span>
      </span>
      <button
        type="button"
        className={page['small']}
        onClick={() => undoable(() => call('record.delete', { table: 'growth', id }))}
      >
        {say('act.delete')}
        <OfWhat what={on === null ? text : `${text} ${shortDay(on, today)}`} />
      </button>
    </li>
  );
  const earlier = times.slice(AT_ONCE);
  return (
    <>
      <ul>{times.slice(0, AT_ONCE).map(line)}</ul>
      {earlier.length > 0 && (
        <details className={page['fold']}>
          <summary>{say('growth.earlier', { n: earlier.length })}</summary>
          <ul>{earlier.map(line)}</ul>
        </details>
      )}
    </>
  );
}
