/** `npm run -s classify`: readings in, situations out; the formats stand in docs/command-line.md. */
import './english.ts';
import { say } from '../language/say.ts';
import { classify } from '../situation/classify.ts';
import { answerJsonLines } from './json-lines.ts';
import { readingLine, readingOf } from './reading-line.ts';

await answerJsonLines(readingLine, (input) => {
  const situation = classify(readingOf(input));
  const none = situation.kind === 'none';
  return {
    situation: situation.kind,
    role: 'role' in situation ? situation.role : null,
    counterpart: situation.kind === 'one_on_one' ? situation.counterpart?.email || null : null,
    confidence: none ? 'none' : situation.confidence,
    because: situation.because.map((one) => say(one)),
  };
});
