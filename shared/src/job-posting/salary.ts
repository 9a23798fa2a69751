import type { Role } from '../documents/role.ts';

/** What an offer pays, in euros. */
export interface Pay {
  minimum: number | null;
  maximum: number | null;
  period: Role['salaryPeriod'];
  basis: Role['salaryBasis'];
}

type PaidRole = Pick<Role, 'contract' | 'salaryMin' | 'salaryMax' | 'salaryPeriod' | 'salaryBasis'>;

/** Whether a contract pays. One that is not said may. */
export function isPaid(contract: Role['contract']): boolean {
  return contract !== 'volunteering';
}

/**
 * What an offer pays, when it says so. What was written of pay before the contract became one that
 * pays nothing stays in the CMS, where its fields are hidden, and is told to nobody.
 */
export function payOf(role: PaidRole): Pay | null {
  if (!isPaid(role.contract)) return null;
  if (role.salaryMin === null && role.salaryMax === null) return null;
  return {
    minimum: role.salaryMin,
    maximum: role.salaryMax,
    period: role.salaryPeriod,
    basis: role.salaryBasis,
  };
}

/** A pay that search engines take. */
export interface ToldPay {
  minimum: number;
  maximum: number;
  period: NonNullable<Role['salaryPeriod']>;
}

/**
 * What is paid, when it is known whole: for which period, and both ends of a range, as search
 * engines take one only with the other. A net amount is not told: they would show it as gross.
 */
export function toldPay({ minimum, maximum, period, basis }: Pay): ToldPay | null {
  if (period === null || basis === 'net') return null;
  if (minimum === null || maximum === null || minimum > maximum) return null;
  return { minimum, maximum, period };
}
