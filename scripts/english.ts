/** For the commands and tests: everything is said in English. */
import { speak } from '../language/say.ts';
import { reader } from './catalogue-reader.ts';
import { catalogue, FIRST } from './catalogues.ts';

speak(reader(catalogue(FIRST)), 'en-US');
