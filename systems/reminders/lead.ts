/** How many minutes before a talk to remind of it. */
export const LEAD = { least: 3, usual: 10, most: 60 } as const;
