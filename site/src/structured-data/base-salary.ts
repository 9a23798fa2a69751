import type { Answer } from '../queries/answers.ts';
import { type StructuredData, thing } from './data.ts';

type Salary = NonNullable<Answer<'rolePage'>['salary']>;

const units = { day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

/**
 * What is paid, in euros, when it is known whole: for which period, and both ends of a range, as
 * search engines take one only with the other. A net amount is not told: they would show it as
 * gross.
 */
export function baseSalary(salary: Salary | null): StructuredData | null {
  if (salary === null || salary.period === null || salary.basis === 'net') return null;
  const amount = amountOf(salary);
  if (amount === null) return null;
  const value = thing('QuantitativeValue', { ...amount, unitText: units[salary.period] });
  return thing('MonetaryAmount', { currency: 'EUR', value });
}

function amountOf({ minimum, maximum }: Salary): StructuredData | null {
  if (minimum === null || maximum === null || minimum > maximum) return null;
  return minimum === maximum ? { value: minimum } : { minValue: minimum, maxValue: maximum };
}
