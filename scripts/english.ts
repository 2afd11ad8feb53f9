/** For the commands and tests: everything is said in English. */
import { speak } from '../language/say.ts';
import { catalogue, FIRST, reader } from './catalogues.ts';

speak(reader(catalogue(FIRST)), 'en-US');
