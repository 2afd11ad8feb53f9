/** Notes that belong to no meeting are of this series, each an occurrence of its own: writing one is no talk. */
export const OWN_SERIES = 'loopside#notes';
