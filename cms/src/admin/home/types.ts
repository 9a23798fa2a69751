import type { PublicStatus, ReleaseList } from '../../../../shared/src/publisher-api.ts';
import type * as answers from '../../home/answers.ts';

// Types only: the schemas would bring their parser into the admin's bundle.
export type { ListAnswer, NeedsAnswer } from '../../home/answers.ts';
export type OnlineAnswer = answers.OnlineAnswer<PublicStatus>;
export type ReleasesAnswer = answers.ReleasesAnswer<ReleaseList>;
