import ICAL from 'ical.js';
import type { Budget } from './budget.ts';

interface Options {
  rule: ICAL.Recur;
  dtstart: ICAL.Time;
  budget: Budget;
}

/** What working out the days of one year counts: it goes through all of them. */
const A_YEAR = 20;

/**
 * ical.js's walk along a rule, counted. The library looks for the next occurrence until it finds one, and some rules have
 * none; every way in which it goes on passes through one of these methods.
 */
export class BoundedIterator extends ICAL.RecurIterator {
  // Set while the parent is being constructed, which already walks: a field with a value would be set anew afterwards.
  declare private budget: Budget;

  /**
   * @param start without a zone
   * Throws where the rule contradicts itself; `Exhausted`, here and in `next`, where the budget is spent.
   */
  constructor(rule: ICAL.Recur, start: ICAL.Time, budget: Budget) {
    const options: Options = { rule, dtstart: start, budget };
    super(options);
  }

  override fromData(options: Options): void {
    this.budget = options.budget;
    super.fromData(options);
  }

  override check_contracting_rules(): boolean {
    this.budget.spend(1);
    return super.check_contracting_rules();
  }

  override increment_monthday(days: number): void {
    // The library goes day by day.
    this.budget.spend(Math.ceil(Math.max(days, 1) / 10));
    super.increment_monthday(days);
  }

  override increment_month(): void {
    this.budget.spend(1);
    super.increment_month();
  }

  override increment_year(years: number): void {
    this.budget.spend(1);
    super.increment_year(years);
  }

  override is_day_in_byday(day: ICAL.Time): 0 | 1 {
    this.budget.spend(1);
    return super.is_day_in_byday(day);
  }

  override expand_year_days(year: number): number {
    this.budget.spend(A_YEAR);
    return super.expand_year_days(year);
  }
}
