import type { ReviewRole } from '../situation.ts';

/**
 * Words of headings and titles that open a performance review, and whose it is, by language. The order
 * matters: a heading may name two roles ("Update ratings for Manager Evaluation"), the first match wins.
 */
export const REVIEW_ROLES: readonly { role: ReviewRole; words: RegExp }[] = [
  {
    role: 'calibration',
    words:
      /\bcalibration (?:group|session|meeting)s?\b|\bperformance calibration\b|\bupdate performance review ratings\b|\btalent review\b/iu,
  },
  {
    role: 'goals',
    words:
      /\bset (?:review )?content\b|\bset (?:your )?(?:performance|review) goals\b|\bgoal[- ]setting (?:for|form)\b|zielvereinbarung|目標設定|业绩目标/iu,
  },
  {
    role: 'promotion',
    words: /\bpromotion (?:packet|case|nomination|document)\b|\bpromo packet\b/iu,
  },
  {
    role: 'upward',
    words:
      /\bupward (?:review|feedback|evaluation)\b|\breview (?:of )?(?:your|my) manager\b|\bmanager effectiveness review\b/iu,
  },
  {
    role: 'peer',
    words:
      /\bpeer (?:review(?:er)?s?|feedback|evaluations?|assessments?|nominations?)\b|\bnominate peers\b|\bapprove peers\b|\b360(?:°|[- ]degree)?[- ](?:review|feedback|multi-rater)|\badditional (?:manager )?evaluations?\b|\bsubmitting feedback on\b|feedback 360|évaluation (?:par les )?pairs|avaliação (?:de|por) pares|evaluación 360/iu,
  },
  {
    role: 'self',
    words:
      /\bself[- ]?(?:review|evaluation|assessment|appraisal|reflection|rating)s?\b|\bbest-self review\b|\bmy (?:performance review|self[- ]review)\b|\byour review to-dos\b|\bperform your reviews\b|selbst(?:beurteilung|einschätzung|bewertung|evaluation)|auto-?évaluation|autoevaluación|autoavaliação|autovalutazione|zelf(?:evaluatie|beoordeling)|självutvärdering|självskattning|selvevaluering|itsearviointi|samoocena|öz ?değerlendirme|самооценк|自己評価|자기 ?평가|本人評価|自我评[价估]|自评|自我評/iu,
  },
  {
    role: 'manager',
    words:
      /\b(?:manager|supervisor|employee|direct report) (?:review|evaluation|assessment|appraisal)s?\b|\bteam reviews\b|\bevaluate (?:your )?(?:team|report)s?\b|managerbeurteilung|teambeurteilung(?:en)?|vorgesetztenbeurteilung|évaluation (?:du |par le )?manager|一次評価|1次評価|最終評価|上级评[价估]/iu,
  },
];

/** Words that open a review without saying whose it is. */
export const REVIEW =
  /\bperformance (?:review|evaluation|appraisal|assessment)s?\b|\b(?:annual|year[- ]end|mid[- ]year|half[- ]year|quarterly performance|end[- ]of[- ]year) (?:performance )?(?:review|appraisal|evaluation)\b|\bappraisal (?:cycle|form|meeting|interview|review)\b|\breview cycle\b|leistungs(?:beurteilung|evaluation|bewertungsgespräch)|beurteilungs(?:gespräch|zeitraum|bogen)|mitarbeiter(?:jahres)?gespräch|mitarbeitenden(?:jahres)?gespräch|jahresgespräch|évaluations? (?:de (?:la |vos )?)?performances?|entretien (?:annuel|professionnel|d['’]évaluation)|(?:evaluación|revisión) (?:de|del) desempeño|avaliaç(?:ão|ões) de desempenho|valutazione delle (?:prestazioni|performance)|scheda di valutazione|(?:functionerings|beoordelings)gesprek|medarbetarsamtal|utvecklingssamtal|medarbejderudviklingssamtale|\bMUS[- ]samtale|medarbeidersamtale|kehityskeskustelu|ocena (?:roczna|pracownicza)|performans değerlendirme|оценка (?:эффективности|персонала)|аттестаци|人事評価|期末評価|人事考課|評価シート|評価面談|인사 ?평가|성과 ?평가|绩效(?:评[估价]|考核|面谈)|績效(?:評估|考核|面談)/iu;

/** A page on one of these is hard for the person on it: no cheerful tip. */
export const SENSITIVE =
  /\bperformance improvement plan\b|\bdisciplinary (?:action|hearing|meeting|procedure)\b|\btermination (?:of employment|meeting|letter)\b/iu;

/** What the same tools also ask managers to review. */
export const OTHER_TASKS =
  /\b(?:expenses?|requisitions?|invoices?|purchase|time[- ]?off|absence|leave request|payroll|time ?sheets?|benefits?|job change|background check)\b/iu;

/** The same words in other fields. Away from known review tools, one of these is enough for silence. */
export const OTHER_FIELDS =
  /\b(?:code|pull request|merge request|commit|issue #|diff(?:erential)?|query|queries|index|cpu|gpu|rtx|xbox|benchmark|latency|throughput|lighthouse|page ?speed|web vitals|tuning|optimi[sz]ation|regression|profil(?:er|ing)|server|database|api|apis|campaign|ads?|adwords|seo|marketing|sales|fund|portfolio|stock|etf|investment|market|course|student|teaching|journal|manuscript|paper|proceedings|openreview|submission|tax|hmrc|sa100|pci|saq|compliance|iso ?27001|soc ?2|access|entitlements?|vendor|supplier|model|dataset|product|hardware|laptop|phone|camera|car|film|movie|album|game|app store|customer reviews?|property|home|house|jewel\w*|insurance|display|monitor|colou?r|sensor|help cent(?:er|re)|blog|how to|guide|tips|template|documentation|docs|software|pricing|demo|survey|pulse|engagement|booking|hotel|flight|qbr|business review|exit)\b|レビュー|商品|produto|impacto ambiental|produit/iu;

/** Hosts of help, marketing and developer pages: they name reviews without being one. */
export const OTHER_HOSTS =
  /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|stackoverflow\.com|youtube\.com|amazon\.[a-z.]+|reddit\.com|linkedin\.com|medium\.com|wikipedia\.org)$|\.wikipedia\.org$|^(?:help|support|success|docs|blog|community|learn|www|developer|academy)\.|(?:zendesk|freshdesk|intercom)\.com$/u;
