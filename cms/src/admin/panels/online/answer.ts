import type { DocumentStatus, LiveVersion } from '../../../../../shared/src/publisher-api.ts';
import type { OnlineAnswer } from '../../../publisher/answer.ts';

// Types only: the schemas would bring their parser into the admin's bundle.
export type Answer = OnlineAnswer<DocumentStatus>;
export type Status = Answer['status'];
export type StatusIn<State extends Status['state']> = Extract<Status, { state: State }>;
export type { LiveVersion };
