import type { EditionChange } from '../../../server/contract/edition.ts';
import { counted, listed } from '../number-text.ts';
import { capitalised, inWords } from './in-words.ts';

const sorts = (count: number) => (count === 1 ? 'One sort was' : `${capitalised(inWords(count))} sorts were`);

/** What a change is about, of the report or of one viewpoint. */
const CHANGES: Readonly<Record<EditionChange['part'], (letter: string | null) => string>> = {
  name: (letter) => `the name of viewpoint ${letter}`,
  narrative: (letter) => `the text of viewpoint ${letter}`,
  quotations: (letter) => `the quotations of viewpoint ${letter}`,
  shown: (letter) => `what is shown of viewpoint ${letter}`,
  title: () => 'the title of the study',
  owner: () => 'who is responsible for the study',
  purpose: () => 'what the study is for',
  instruction: () => 'the instruction',
  method: () => 'how the viewpoints were found',
  other: () => 'other facts about the study',
};

/** Who can read a solution, and its editions. */
export const readersText = {
  label: 'Who can read this',
  withdrawn: (count: number) =>
    `${sorts(count)} withdrawn since this was saved. The figures are as they were and cannot be computed again.`,
  newRun: (count: number) => `Run it again without ${count === 1 ? 'it' : 'them'}`,

  draft:
    'Readers cannot see this yet. Publishing freezes an edition and opens a page for them; you can take it back at any time.',
  draftAgain: (number: number, day: string) =>
    `Taken back: readers see nothing. The newest edition is ${number}, of ${day}.`,
  draftOthers: 'Not published.',
  publish: 'Publish',
  publishing: 'Publishing …',
  edition: (number: number, day: string) => `Edition ${number}, of ${day}`,
  unchanged: 'Readers see what stands here now.',
  changesSince: (count: number) => `${counted(count, 'change', 'changes')} since`,
  changesHint: 'Readers do not see these until you publish a new edition:',
  change: ({ part, letter }: EditionChange) => CHANGES[part](letter),
  published: 'Anybody with this address can read it:',
  copy: 'Copy link',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying; select the link instead.',
  untold: (letters: readonly string[]) =>
    `${listed(letters)} ${letters.length === 1 ? 'has' : 'have'} no text yet; readers would see the array only.`,
  obstacle: (name: string, apart: number) =>
    `This cannot be published yet. Readers have had “${name}”, which rests on the same people but for ${inWords(apart)}: subtracted from each other, the two reports would tell how ${apart === 1 ? 'that person' : 'those two'} sorted. Publish a solution of exactly the same people, or wait until three or more differ.`,

  publishNew: 'Publish a new edition',
  publishNewTitle: (number: number) => `Publish edition ${number}?`,
  publishNewText:
    'It takes the place of the edition that readers see now. An edition cannot be changed afterwards. New in it:',
  note: 'What is new, for readers',
  noteHint: 'Optional; a sentence at the foot of the report.',
  publishNumber: (number: number) => `Publish edition ${number}`,
  cancel: 'Cancel',
  older: (count: number) => counted(count, 'older edition', 'older editions'),
  publishedBy: (name: string) => `published by ${name}`,

  revoke: 'Take it back',
  revokeTitle: 'Take the readers’ page back?',
  revokeText: (address: string) =>
    `${address} will show that there is nothing there. Your words, figures and editions stay here, and publishing again opens the same address.`,
  revokeSharedText:
    'Every share link will open nothing. Your words, figures and editions stay here, and publishing again opens the links that have not ended.',
  revokeConfirm: 'Take it back',
  keep: 'Keep it published',
  nowPublished: 'The readers’ page is open.',
  nowRevoked: 'The readers’ page is closed.',
  nowEdition: (number: number) => `Readers see edition ${number} now.`,
};
