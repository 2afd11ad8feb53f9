/** `npm run -s lookup`: a query in, ids of principles out; the formats stand in docs/command-line.md. */
import * as v from 'valibot';
import { lookUp } from '../content/lookup.ts';
import { answerJsonLines } from './json-lines.ts';

await answerJsonLines(v.object({ query: v.string() }), ({ query }) => ({ results: lookUp(query) }));
