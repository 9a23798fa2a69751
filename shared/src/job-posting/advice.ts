import type { Role } from '../documents/role.ts';
import { isPaid, payOf, toldPay } from './salary.ts';

/** What search engines recommend to tell of a job, and an offer does not. */
export type JobPostingAdvice = 'pay' | 'contract' | 'closing';

/**
 * What would make an offer better shown among jobs, or shown until the right day.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export function jobPostingAdvice(
  role: Pick<
    Role,
    'salaryMin' | 'salaryMax' | 'salaryPeriod' | 'salaryBasis' | 'contract' | 'closesOn'
  >,
): JobPostingAdvice[] {
  const pay = payOf(role);
  const advice: Record<JobPostingAdvice, boolean> = {
    pay: isPaid(role.contract) && (pay === null || toldPay(pay) === null),
    contract: role.contract === null,
    closing: role.closesOn === null,
  };
  return (Object.keys(advice) as JobPostingAdvice[]).filter((kind) => advice[kind]);
}
