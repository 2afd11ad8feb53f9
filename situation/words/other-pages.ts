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
  '绩效改进计划',
  '성과 개선 계획',
]);

/** What the same tools also ask managers to review, and the pages around reviews. */
export const OTHER_TASKS = PhraseList.of([
  '(expense|requisition|invoice|purchase|time off|absence|leave request|payroll|time sheet|timesheet|benefit|job change|background check|compensation statement|pay slip|payslip)~',
  '(home|dashboard|my team|people directory|calendar|inbox|settings|my profile|org chart|organization chart|directory|employee directory|onboarding|offboarding|exit interview|candidates|recruiting|recruitment|attendance|birthdays|who is out)',
]);
