import type { JSX } from 'react';
import { Between } from '../../components/Between.tsx';
import { todayHere } from '../../components/promise-age.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import type { Act } from './use-acts.ts';

export interface MomentBetweenProps {
  moment: MomentView;
  meeting: NonNullable<MomentView['meeting']>;
  person: NonNullable<MomentView['person']>;
  name: string;
  act: Act;
}

/** What is open between the user and the person this meeting is with. */
export function MomentBetween(props: MomentBetweenProps): JSX.Element {
  const { moment, meeting, person, name, act } = props;
  const { id, email } = person;
  const { series, occurrence } = meeting;
  return (
    <Between
      promises={moment.promises}
      topics={moment.topics}
      name={name}
      today={todayHere()}
      onPromise={({ id: promise, text }, state, reason) =>
        act(text, () => call('promise.set', { id: promise, state, reason }))
      }
      onAddTopic={(text) =>
        act(text, () => call('topic.add', { who: { id, name: person.name, email }, text }))
      }
      onTopic={({ id: topic, text }, state) =>
        act(text, () =>
          call('topic.set', {
            id: topic,
            state,
            note: state === 'raised' ? { series, occurrence } : null,
          }),
        )
      }
    />
  );
}
