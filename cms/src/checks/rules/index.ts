import type { Rule } from '../rule.ts';
import { capitals } from './capitals.ts';
import { deadLinks } from './dead-links.ts';
import { draftLinks } from './draft-links.ts';
import { embedTitle } from './embed-title.ts';
import { headingBold } from './heading-bold.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingLevels } from './heading-levels.ts';
import { leftovers } from './leftovers.ts';
import { linkBareAddress } from './link-bare-address.ts';
import { linkEmpty } from './link-empty.ts';
import { linkSameWords } from './link-same-words.ts';
import { linkWords } from './link-words.ts';
import { pictureAlternative } from './picture-alternative.ts';
import { pictureWords } from './picture-words.ts';
import { postSigned } from './post-signed.ts';
import { privateLinks } from './private-links.ts';
import { roleApplication } from './role-application.ts';
import { roleClosing } from './role-closing.ts';
import { roleContacts } from './role-contacts.ts';
import { roleHost } from './role-host.ts';
import { roleOneHost } from './role-one-host.ts';
import { rolePay } from './role-pay.ts';
import { searchEngines } from './search-engines.ts';
import { summary } from './summary.ts';
import { tableHeaders } from './table-headers.ts';
import { title } from './title.ts';

/** Every rule, in the order in which one reads a form. A new one is a file and a line here. */
export const rules: readonly Rule[] = [
  title,
  summary,
  postSigned,
  roleHost,
  roleOneHost,
  roleClosing,
  roleApplication,
  rolePay,
  roleContacts,
  pictureAlternative,
  pictureWords,
  headingLevels,
  headingEmpty,
  headingBold,
  deadLinks,
  draftLinks,
  privateLinks,
  linkEmpty,
  linkWords,
  linkBareAddress,
  linkSameWords,
  tableHeaders,
  embedTitle,
  capitals,
  leftovers,
  searchEngines,
];
