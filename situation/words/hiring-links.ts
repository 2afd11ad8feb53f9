/** Applicant tracking systems in an invitation: links of people who interview, and links candidates are sent. */
export const HIRING_LINK = {
  interviewer:
    /hire\.lever\.co\/(?:interviews|candidates)|(?:app\d*|[\w-]+)\.greenhouse\.io\/(?:guides|scorecards|people|interviews)|app\.ashbyhq\.com\/(?:interview-briefings|candidate-searches|candidates)|[\w-]+\.workable\.com\/backend|app\.gem\.com|smartrecruiters\.com\/app\/people|[\w-]+\.teamtailor\.com\/companies\/[^\s]*candidates|[\w-]+\.recruitee\.com\/#?\/?candidates|[\w-]+\.bamboohr\.com\/hiring\/candidates|app\.(?:goodtime\.io|modernloop\.io)/iu,
  candidate:
    /jobs\.(?:eu\.)?lever\.co|boards\.greenhouse\.io|job-boards\.(?:eu\.)?greenhouse\.io|my\.greenhouse\.io|jobs\.ashbyhq\.com|myworkdayjobs\.com|apply\.workable\.com|jobs\.smartrecruiters\.com|careers\.smartrecruiters\.com|jobs\.personio\.(?:com|de)|[\w-]+\.breezy\.hr\/p\//iu,
} as const;
