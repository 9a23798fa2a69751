import { type ToldPay, toldPay } from '@parvis/shared';
import type { Answer } from '../queries/answers.ts';
import { type StructuredData, thing } from './data.ts';

type Salary = NonNullable<Answer<'rolePage'>['salary']>;

const units = { day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

/** What is paid, in euros, when search engines take it. */
export function baseSalary(salary: Salary | null): StructuredData | null {
  const pay = salary && toldPay(salary);
  if (pay === null) return null;
  const value = thing('QuantitativeValue', { ...amountOf(pay), unitText: units[pay.period] });
  return thing('MonetaryAmount', { currency: 'EUR', value });
}

const amountOf = ({ minimum, maximum }: ToldPay) =>
  minimum === maximum ? { value: minimum } : { minValue: minimum, maxValue: maximum };
