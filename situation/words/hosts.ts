/** Hosts of help, marketing, news and developer pages: they name reviews and incidents without being one. */
export const NO_WORK_HOST =
  /^(?:[\w-]+\.)*(?:github\.com|gitlab\.com|bitbucket\.org|stackoverflow\.com|stackexchange\.com|youtube\.com|amazon\.[a-z.]+|ebay\.[a-z.]+|reddit\.com|linkedin\.com|medium\.com|substack\.com|wikipedia\.org|wikihow\.com|indeed\.[a-z.]+|glassdoor\.[a-z.]+|tripadvisor\.[a-z.]+|booking\.com|yelp\.[a-z.]+|trustpilot\.com|openreview\.net|arxiv\.org|quora\.com|hbr\.org|nytimes\.com|bbc\.(?:com|co\.uk)|cnn\.com|zendesk\.com|freshdesk\.com|intercom\.help|statuspage\.io|gov\.uk|coursera\.org|udemy\.com|apache\.org)$|^(?:help|helpdesk|support|success|docs?|documentation|blog|community|learn|developers?|academy|news|kb|status|tax|ads|adwords|analytics|appstoreconnect|shop|store)\.|(?:^|\.)(?:school|skola|skole|aula|moodle|canvas)\./u;

/** The same by path, on hosts nothing else is known of. */
export const NO_WORK_PATH =
  /\/(?:blog|news|help|support|documentation|kb|knowledge-?base|faq|articles?|resources|learn|glossary|templates?|careers|courses?|quiz|forum|community|podcasts?|episodes?|ep|shop|store|products?|press|magazine|tutorials?|webinars?|ebooks?)(?:\/|$)/u;

/**
 * Tools of which no more is known than what they are for: as in a tool with a file of its own, weaker words mean
 * something there. By host; from general knowledge.
 */
export const LESSER_TOOLS: readonly { kind: 'review' | 'hiring' | 'incident'; host: RegExp }[] = [
  {
    kind: 'review',
    host: /(?:^|\.)(?:appraisd\.com|pageuppeople\.com|ilucca\.net|lucca\.fr|sesametime\.com|sesamehr\.\w+|heartpace\.com|afasinsite\.nl|kenjo\.io|quantumworkplace\.com|clearreview\.com|reflektive\.com|synergita\.com|primalogik\.com|peoplegoal\.com|profit\.co|mirro\.io|peoplefluent\.com|saba\.com|halogensoftware\.com|kaonavi\.jp|smarthr\.jp|hrbrain\.\w+|talentpalette\.jp|flex\.team|feedz\.com\.br|qulture\.rocks|solides\.com\.br|senior\.com\.br|humand\.co|buk\.\w+|crehana\.com|talana\.com|eurecia\.com|javelo\.io|elevo\.io|elevo\.fr|zestmeup\.com|darwinbox\.\w+|keka\.com|greythr\.com|zimyo\.com|sympa\.\w+|alexishr\.com|hailey-?hr\.\w+|huneety\.com|effy\.ai|windmill\.\w+|peoplehum\.com|people-?hr\.\w+|hrworks\.de|rexx-systems\.com|perbit\.\w+|perview\.\w+|visma\.\w+|simployer\.\w+|catalystone\.com|mepos\.\w+|sap\.com)$/u,
  },
  {
    kind: 'hiring',
    host: /(?:^|\.)(?:hirevue\.com|coderpad\.io|codesignal\.com|hackerrank\.com|karat\.(?:com|io)|goodtime\.io|smartrecruiters\.com|recruitee\.com|teamtailor\.com|softgarden\.io|welcomekit\.co|gupy\.io|inrecruiting\.com|varbi\.com|breezy\.hr|jazz\.co|applytojob\.com|icims\.com|jobvite\.com|taleo\.net|bullhornstaffing\.com|pinpointhq\.com|dvinci-?\w*\.\w+|herp\.cloud|hireflow\.\w+|mokahr\.com|beisen\.com|greetinghr\.com|traffit\.com|erecruiter\.pl|emply\.\w+|easycruit\.com|jobylon\.com|homerun\.co|metaview\.ai|brighthire\.ai|modernloop\.\w+|sparkhire\.com|willo\.video|interviewing\.io|bamboohr-hiring\.com|zohorecruit\.\w+|recruit\.zoho\.\w+)$/u,
  },
  {
    kind: 'incident',
    host: /(?:^|\.)(?:rootly\.(?:com|io)|blameless\.io|squadcast\.com|jeli\.io|allquiet\.app|victorops\.com|xmatters\.com|bigpanda\.io|zenduty\.com|spike\.sh|ilert\.com|grafana\.net|datadoghq\.(?:com|eu)|betterstack\.com|transposit\.com|kintaba\.com)$/u,
  },
];

/** On a host nobody knows: one candidate or interview, by its number. */
export const HIRING_PATH =
  /\/(?:candidates?|applicants?|interviews?|scorecards?|candidatures?|candidatos?|candidati|bewerb(?:er|ung)(?:en)?|kandidat(?:en|er)?|kandydat(?:ci)?|sollicitant(?:en)?|ansogere?)\/(?:[\w-]*\d[\w-]*)(?:\/|$)/iu;

/** The applicant's own pages of the same tools. */
export const APPLICANT_PATH = /\/(?:my-?applications?|apply|mypage|invites?|careers?)(?:\/|$)/iu;

/** GitLab, wherever it is hosted: an issue of the kind "incident". */
export const GITLAB_INCIDENT = /\/-\/issues\/incident\/\d+/u;

/** On a tool for incidents, or a host nobody knows: one incident, by its number. */
export const INCIDENT_PATH =
  /\/(?:incidents?|post-?mortems?|outages?|retrospectives?)\/(?:[\w-]*\d[\w-]*)(?:\/|$)/iu;
