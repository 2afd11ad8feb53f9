/** On what stays English in every interface, which is the advice: a screen reader changes its voice, and it runs from the left. */
export const ENGLISH = { lang: 'en', dir: 'ltr' } as const;
