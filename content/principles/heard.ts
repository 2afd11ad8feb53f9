import type { InterviewSource } from '../principle.ts';

/** Evans says it in the paragraph that starts here. */
export const said = (at: string): InterviewSource => ({
  kind: 'interview',
  at,
  speaker: 'evans',
  status: 'said',
});

/** Evans means it here; the wording, or a part of it, is the summary's. */
export const paraphrase = (at: string): InterviewSource => ({
  kind: 'interview',
  at,
  speaker: 'evans',
  status: 'paraphrase',
});

/** The host says it here, and Evans agrees or goes on from it. */
export const byHost = (at: string): InterviewSource => ({
  kind: 'interview',
  at,
  speaker: 'host',
  status: 'said-by-host',
});

/** Nobody says it: added by whoever summarised the interview. */
export const editorial: InterviewSource = {
  kind: 'interview',
  at: null,
  speaker: null,
  status: 'editorial',
};

/** Nobody says it, though the summary claims a time for it. */
export const notFound: InterviewSource = {
  kind: 'interview',
  at: null,
  speaker: null,
  status: 'not-found',
};
