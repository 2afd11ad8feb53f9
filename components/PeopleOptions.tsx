import type { JSX } from 'react';

/** People to choose from, within a `<select>`. */
export function PeopleOptions({
  people,
}: {
  people: readonly { id: string; name: string }[];
}): JSX.Element {
  return (
    <>
      {people.map(({ id, name }) => (
        <option key={id} value={id} dir="auto">
          {name}
        </option>
      ))}
    </>
  );
}
