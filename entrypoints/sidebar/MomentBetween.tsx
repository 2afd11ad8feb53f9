import type { JSX } from 'react';
import { Between } from '../../components/Between.tsx';
import { todayHere } from '../../components/promise-age.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';

export interface MomentBetweenProps {
  moment: MomentView;
  meeting: NonNullable<MomentView['meeting']>;
  person: NonNullable<MomentView['person']>;
  name: string;
}

/** What is open between the user and the person this meeting is with. */
export function MomentBetween({ moment, meeting, person, name }: MomentBetweenProps): JSX.Element {
  const { id, email } = person;
  const { series, occurrence } = meeting;
  return (
    <Between
      promises={moment.promises}
      topics={moment.topics}
      name={name}
      today={todayHere()}
      onPromise={(promise, state, reason) =>
        void call('promise.set', { id: promise.id, state, reason })
      }
      onAddTopic={(text) => void call('topic.add', { who: { id, name: person.name, email }, text })}
      onTopic={(topic, state) =>
        void call('topic.set', {
          id: topic.id,
          state,
          note: state === 'raised' ? { series, occurrence } : null,
        })
      }
    />
  );
}
