import { buildShelves } from './build.ts';
import { lazily } from './lazily.ts';

/** In the extension the data itself stands here, made when it was built: scripts/built-data.ts. */
export const builtShelves = lazily(buildShelves);
