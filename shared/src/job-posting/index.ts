export { type JobPostingAdvice, jobPostingAdvice } from './advice.ts';
export { type JobPostingGap, jobPostingGaps } from './gaps.ts';
export { isPaid, type Pay, payOf, type ToldPay, toldPay } from './salary.ts';
export { type Town, townOf } from './town.ts';
