import { PhraseList } from './phrases.ts';

/** A page on one of these is hard for the person on it: no cheerful tip. */
export const SENSITIVE = PhraseList.of([
  'performance improvement plan~',
  'disciplinary (action|hearing|meeting|procedure|process)~',
  'termination (of employment|meeting|letter|talk)~',
  'leistungsverbesserungsplan~',
  'abmahnung~',
  'kündigungsgespräch~',
  'entretien préalable',
  'plan (d amélioration|de mejora|de melhoria) … (performance|desempeño|desempenho)',
  'verbetertraject*',
  '業務改善計画',
  '績效改進計畫',
  'piano di miglioramento … (prestazioni|performance)',
  'lettera di richiamo',
  'colloquio disciplinare',
  'handlingsplan … prestation*',
  'varning … (arbetsrätt|anställning)*',
  'uppsägningssamtal~',
  'tjenstlig samtale~',
  'oppsigelsessamtale~',
  'drøftelsesmøte~ … oppsigelse',
  'opsigelsessamtale~',
  'suorituksen parantamissuunnitelma*',
  'irtisanomis*',
  'plan naprawczy … pracown*',
  'rozmowa dyscyplinarna',
  'wypowiedzenie umowy',
  'performans iyileştirme planı*',
  'işten çıkarma*',
  'план улучшения … (эффективности|показателей)*',
  'дисциплинарн*',
  'увольнени*',
  'reunião de desligamento',
  'carta de demissão',
  '징계*',
  '해고*',
  '懲戒',
  '退職勧奨',
  '解雇',
  '绩效改进计划',
  '성과 개선 계획',
]);

/** What the same tools also ask managers to review, and the pages around reviews. */
export const OTHER_TASKS = PhraseList.of([
  '(expense|requisition|invoice|purchase|time off|absence|leave request|payroll|time sheet|timesheet|benefit|job change|background check|compensation statement|pay slip|payslip)~',
  '(people directory|my profile|org chart|organization chart|directory|employee directory|onboarding|offboarding|exit interview|candidates|recruiting|recruitment|attendance|birthdays|who is out)',
]);

/** The same where it is all a heading says: "Inbox", and not "Reviews in your inbox". Over a text folded into words. */
export const OTHER_HEADING =
  /^ (?:home|dashboard|welcome|my team|team|calendar|inbox|settings|profile|directory|candidates|reports|documents|learning|courses|goals and plans|employees|people) $/u;
