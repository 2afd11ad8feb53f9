/** Before each file of unit tests: everything is said in English. */
import { inject } from 'vitest';
import { speak } from '../../../language/say.ts';
import { reader } from '../../../scripts/catalogue-reader.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    english: [key: string, text: string][];
  }
}

speak(reader(new Map(inject('english'))), 'en-US');
