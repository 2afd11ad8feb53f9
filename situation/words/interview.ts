/** Words that mean a job interview, by language. */
export const INTERVIEW =
  /\b(?:job |phone |technical |onsite |on-site |final |panel |first |second |hiring manager |behaviou?ral |coding |system design )?interview(?:s|ing)?\b|\bphone screen\b|\brecruiter screen\b|\bcandidate (?:debrief|call|screen)\b|(?:vorstellungs|bewerbungs)gespräch|entretien d['’]embauche|entretien de recrutement|entrevista(?: de (?:trabajo|emprego|trabalho))?\b|colloquio di lavoro|sollicitatiegesprek|anställningsintervju|jobbintervju|jobsamtale|jobintervju|työhaastattelu|rozmowa kwalifikacyjna|iş görüşmesi|mülakat|собеседовани|面接|面试|面試|면접/iu;

/** Interviews of other fields. */
export const NOT_HIRING =
  /\b(?:user|customer|ux|usability|research|podcast|press|media|radio|tv|exit|stay|discovery|stakeholder|expert|subject matter|informational|witness|oral history|documentary) interviews?\b|\binterview (?:with (?:the )?(?:press|bbc|cnn)|transcript|questions? (?:blog|list)|guide template)\b|austrittsgespräch|entretien de sortie|entretien annuel|entretien professionnel/iu;

/** Titles that say which side the reader is on. */
export const INTERVIEWER =
  /\binterview(?:ing)?[:\s–-]+(?:.*\bcandidate\b|kit\b|panel\b|feedback\b|debrief\b|training\b)|\bcandidate\b|\binterview kit\b|\bscorecard\b|\bdebrief\b|\bschedule interview\b|\binterview briefing\b|kandidat|bewerber|候補者|候选人|지원자/iu;
export const CANDIDATE =
  /\b(?:my|your) interview\b|\binterview (?:at|with)\b|\bentrevista (?:na|em|en|con|com)\b|\bvorstellungsgespräch (?:bei|mit)\b|\bentretien (?:d['’]embauche )?(?:chez|avec)\b/iu;

/** Applicant tracking systems: where the people who interview work. */
export const INTERVIEWER_LINK =
  /hire\.lever\.co\/(?:interviews|candidates)|(?:app\d?|[\w-]+)\.greenhouse\.io\/(?:guides|scorecards|people)|app\.ashbyhq\.com\/(?:interview-briefings|candidate-searches|candidates)|\.workable\.com\/backend|app\.gem\.com|smartrecruiters\.com\/app\/people/iu;
/** Where candidates are sent. */
export const CANDIDATE_LINK =
  /jobs\.lever\.co|boards\.greenhouse\.io|job-boards\.greenhouse\.io|jobs\.ashbyhq\.com|myworkdayjobs\.com|apply\.workable\.com|my\.greenhouse\.io/iu;
