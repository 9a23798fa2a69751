import type { DocumentType } from '../../../../../shared/src/documents/index.ts';
import type { PublicationForeseen, Withdrawal } from '../../../../../shared/src/publisher-api.ts';
import type { Referrer as ReferrerOf, UsesAnswer } from '../../../uses/answer.ts';

// Types only: the schemas would bring their parser into the admin's bundle.
export type Uses = UsesAnswer<DocumentType, Withdrawal, PublicationForeseen>;
export type Referrer = ReferrerOf<DocumentType>;
export type TouchedPage = Withdrawal['pages'][number];
export type PublishedPage = PublicationForeseen['pages'][number];
export type { PublicationForeseen, Withdrawal };

/** What the CMS answered; `nothing` when it did not. */
export type Heard = Uses | 'nothing';
