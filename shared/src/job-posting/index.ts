export { type JobPostingGap, jobPostingGaps } from './gaps.ts';
export { type Town, townOf } from './town.ts';
