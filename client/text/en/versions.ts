import { listed } from '../number-text.ts';

/** Words around forms whose saving publishes a new version of a study. */
export const versionsText = {
  summary: 'Please check these first',
  publish: (number: number) => `Publish version ${number}`,
  publishing: 'Publishing …',
  unsaved: 'You have changes that are not published.',
  undo: 'Undo my changes',
  rule: (number: number) =>
    `Publishing makes version ${number}, which newcomers are shown from then on. Whoever has begun to sort keeps the version they agreed to.`,
  published: (number: number) => `Version ${number} is published.`,
  nothing: 'Nothing is changed: there is nothing to publish.',
  conflictTitle: (number: number) => `Version ${number} was published meanwhile`,
  conflictText:
    'Perhaps by you, in another tab. What you typed is still in the fields and nothing was overwritten. Look it over, then publish again.',
  both: (labels: readonly string[]) => `Changed there too: ${listed(labels)}.`,
  theirs: (label: string) => `${label}, as published meanwhile`,
  yes: 'Yes',
  no: 'No',
  emptyThere: 'Nothing stands there.',
  takeTheirs: 'Use this instead of mine',
  leaveTitle: 'Leave without publishing?',
  leaveText: (labels: readonly string[]) => `Your changes would be lost: ${listed(labels)}.`,
  stay: 'Stay here',
  leave: 'Leave and lose them',
};
