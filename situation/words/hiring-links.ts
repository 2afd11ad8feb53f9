/** Who in a company invites to interviews, by name or the part of an address before the @. */
export const HIRING_TEAM =
  /recruit|recrut|reclut|rekryt|rekrut|rekrytering|talent|hiring|\bcareers?\b|\bjobs?\b|selecci[oó]n|sele[cç][aã]o|selezione|werving|bewerbung|bewerber|採用|채용|招聘|招募/iu;
/** Who invites applicants, and employees to much else: tells something where they are of another company. */
export const STAFF_TEAM =
  /\bhr\b|\brh\b|human resources|people (?:ops|team|partner)|\bpeople\b|personal(?:abteilung|wesen)?\b|ufficio personale|\bp&o\b|\bkadry\b|人事|인사/iu;

/** Somebody applies: beside the personnel department of one's own company, an interview. */
export const APPLICANT =
  /candidat|kandid|\bkand\b|\bcand\b|applicant|postulante|aspirante|bewerber|sollicitant|ans[øo]ger|s[øo]ker\b|sökande|hakij|haastis|haastattelu|kandydat|\brekr\b|\baday|m[üu]lakat|кандидат|собес|соискател|interview|entretien|entrevista|colloquio|vorstellungsgespr|rozmowa kwal|面接|面试|面試|選考|候補|应聘|면접|지원자/iu;

/** Beside the hiring team one of these is enough: rather an interview than their weekly. */
export const STAGE =
  /debrief|\bloop\b|\bpanel\b|on-?site|\bscreen|\bround\b|\bstage\b|\bcase\b|presentation|exercise|take-?home|\bhire\b|super ?day|\bronde\b|[ée]tape|etapa|\betap|gespräch|\bgesprek|samtale?\b|prova|prueba|technical|전형|面谈|candidat|kandid|applicant|postulante|bewerber|кандидат|собес|面接|面试|選考|면접|interview|haastis|m[üu]lakat/iu;

/**
 * Applicant tracking systems in an invitation: links of people who interview, and links candidates are sent. Of the name before
 * the host its last letter is enough: looking for all of it from each place of a long word would take seconds.
 */
export const HIRING_LINK = {
  interviewer:
    /hire\.lever\.co\/(?:interviews|candidates)|[\w-]\.greenhouse\.io\/(?:guides|scorecards|people|interviews)|app\.ashbyhq\.com\/(?:interview-briefings|candidate-searches|candidates)|[\w-]\.workable\.com\/backend|app\.gem\.com|smartrecruiters\.com\/app\/people|[\w-]\.teamtailor\.com\/companies\/[^\s]*candidates|[\w-]\.recruitee\.com\/#?\/?candidates|[\w-]\.bamboohr\.com\/hiring\/candidates|app\.(?:goodtime\.io|modernloop\.io)/iu,
  candidate:
    /jobs\.(?:eu\.)?lever\.co|boards\.greenhouse\.io|job-boards\.(?:eu\.)?greenhouse\.io|my\.greenhouse\.io|jobs\.ashbyhq\.com|myworkdayjobs\.com|apply\.workable\.com|jobs\.smartrecruiters\.com|careers\.smartrecruiters\.com|jobs\.personio\.(?:com|de)|[\w-]\.breezy\.hr\/p\//iu,
} as const;
