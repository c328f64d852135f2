import { labText as arabic } from '../../text/ar/lab.ts';
import { labText as german } from '../../text/de/lab.ts';
import { labText as english } from '../../text/en/lab.ts';
import { primaryLanguage, type InAnyLanguage, type ParticipantText } from '../../text/participant-text.ts';

export type LabText = InAnyLanguage<typeof english>;

const LANGUAGES: Readonly<Record<string, LabText | undefined>> = { ar: arabic, de: german };

/** The words of a lab computer in a study's language; English where there are none. */
export function labWords(language: string): LabText {
  return LANGUAGES[primaryLanguage(language)] ?? english;
}

/** What the sorting page says on a lab computer: nothing of personal links, of devices or of being online. */
export function wordsAtTheLab(text: ParticipantText, { sort, elsewhere }: LabText): ParticipantText {
  const { begin, saving, send, notices } = text;
  const kept = { saved: sort.saved, saving: sort.saved, onDevice: sort.saved, onDeviceShort: sort.saved };
  return {
    ...text,
    elsewhere: { ...text.elsewhere, ...elsewhere },
    begin: { ...begin, kept: sort.kept },
    saving: { ...saving, ...kept, nowhere: sort.notKept },
    notices: { ...notices, notKept: sort.notKept, notKeptNow: sort.notKept },
    send: {
      ...send,
      title: sort.sendTitle,
      text: () => sort.send,
      submit: sort.submit,
      sending: sort.sending,
      waiting: () => sort.notKept,
      notKept: () => sort.notKept,
    },
  };
}
