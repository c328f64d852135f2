import { takingPartSettingsText as words } from '../../text/en/taking-part-settings.ts';
import type { TakingPartFields } from './taking-part-fields.ts';

/** What each field of the page is called. */
export const TAKING_PART_LABELS: Readonly<Record<keyof TakingPartFields, string>> = {
  entry: words.entry.label,
  accessCode: words.entry.code,
  externalParameters: words.links.parameters,
  externalIdentity: words.links.identity,
  identifying: words.questions.label,
  completion: words.completion.label,
  completionCode: words.completion.code,
  completionUrl: words.completion.url,
  screenedOut: words.screenedOut.label,
  screenedOutCode: words.screenedOut.code,
  screenedOutUrl: words.screenedOut.url,
  moveTimesPurpose: words.times.purpose,
  embedHosts: words.embedding.hosts,
};
