import type { JSX } from 'react';
import { say } from '../../language/say.ts';
import type { Access } from './use-access.ts';

/** What became of the browser's question; nothing before it was asked. */
export function AccessAnswer({ access, where }: { access: Access; where: string }): JSX.Element {
  return <p role="status">{wordsOf(access, where)}</p>;
}

function wordsOf(access: Access, where: string): string {
  switch (access) {
    case 'unknown':
    case 'notGranted':
      return '';
    case 'granted':
      return say('welcome.tool.reads', { where });
    case 'justGranted':
      return say('welcome.tool.readsNow', { where });
    case 'refused':
      return say('welcome.tool.refused');
    case 'failed':
      return say('welcome.tool.failed');
  }
}
