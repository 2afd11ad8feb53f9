import type { JSX } from 'react';
import { language, say } from '../language/say.ts';
import styles from './AdviceLanguage.module.css';

/** One quiet line where advice stands in another language than all around it. */
export function AdviceLanguage(): JSX.Element | null {
  if (language().split('-', 1)[0] === 'en') return null;
  return <p className={styles['line']}>{say('advice.inEnglish')}</p>;
}
