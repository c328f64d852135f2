/** German: the pages before the sorting itself. */
import { statements } from './participant-counts.ts';

export const participantPagesText = {
  demo: 'Eine Vorführung: Die Menschen in dieser Studie sind simuliert. Was Sie sortieren, bleibt von ihren Ergebnissen getrennt.',
  demoLabel: 'Über diese Studie',
  demoShort: 'Eine Vorführung mit simulierten Menschen',
  studyKicker: 'Eine Studie, zu der Sie eingeladen sind',

  consent: {
    title: (study: string) => `${study}: Teilnahme`,
    lead: (count: number, minutes: number | null) =>
      `Sie sortieren ${statements(count)} danach, wie sehr Sie jeder zustimmen.` +
      (minutes === null ? '' : ` Das dauert etwa ${minutes} Minuten.`),
    cardTitle: 'Über diese Studie',
    owner: 'Wer fragt',
    purpose: 'Wozu',
    viewers: 'Wer was sieht',
    retention: 'Wie lange es aufbewahrt wird',
    withdrawal: 'Wenn Sie es sich anders überlegen',
    contact: 'Fragen an',
    consentTitle: 'Bevor Sie beginnen',
    items: {
      needed: 'Bitte bestätigen Sie',
      notEligible:
        'Diese Studie ist nur für Menschen, die das bestätigen können. Wenn Sie es nicht können, nehmen Sie bitte nicht teil. Es wurde nichts über Sie gespeichert.',
      optional: 'Dem können Sie außerdem zustimmen',
      optionalHint: 'Sie können teilnehmen, ohne hier etwas anzukreuzen.',
    },
    agree: 'Ich bin einverstanden und möchte beginnen',
    decline: 'Ich bin nicht einverstanden',
    anew: 'Damit beginnt eine neue Sortierung. Die zuvor in diesem Browser begonnene bleibt, wie sie ist.',
    beginAgain: 'Das Begonnene vergessen und hier neu beginnen',
    personalCode: {
      label: 'Persönlicher Code',
      hint: 'An dieser Studie nimmt nur teil, wer eingeladen ist. Geben Sie den Code aus Ihrem Brief ein, oder öffnen Sie den Link, der Ihnen geschickt wurde. Kleinbuchstaben, Leerzeichen und Bindestriche sind gleichgültig.',
      wrong: 'Dieser Code öffnet in dieser Studie nichts. Bitte prüfen Sie ihn Buchstabe für Buchstabe.',
    },
    faults: {
      'answer-missing': 'Bitte wählen Sie eine der beiden Schaltflächen am Ende dieser Seite.',
      'consent-changed':
        'Dieser Text hat sich geändert, seit Sie die Seite geöffnet haben. Bitte lesen Sie ihn noch einmal.',
      'begun-elsewhere':
        'Mit Ihrem Link wurde schon eine Sortierung begonnen, in einem anderen Browser oder an einem anderen Tag. Bitte machen Sie dort weiter. Wenn das nicht geht, können Sie hier neu beginnen: Das früher Begonnene wird dann vergessen.',
    },
    errorPrefix: 'Bitte prüfen: ',
  },

  resume: {
    title: 'Willkommen zurück',
    begun: (minutesAgo: number | null) =>
      `In diesem Browser wurde ${minutesAgo === null ? '' : `${timeAgo(minutesAgo)} `}eine Sortierung begonnen. Ist es Ihre?`,
    handedIn: (minutesAgo: number | null) =>
      `Eine in diesem Browser ${minutesAgo === null ? '' : `${timeAgo(minutesAgo)} `}begonnene Sortierung wurde abgegeben.`,
    goOn: 'Ja, weitermachen',
    receipt: 'Quittung zeigen',
    somebodyElse: 'Nein, ich bin jemand anderes: neu beginnen',
    anotherPerson: 'Eine andere Person möchte sortieren',
    closed: 'Die Studie nimmt zurzeit keine neuen Sortierungen an.',
  },

  declined: {
    title: 'Danke fürs Lesen',
    text: 'Sie waren nicht einverstanden, deshalb wurde nichts über Sie gespeichert. Sie können diese Seite schließen.',
    back: 'Zurück zur Studie',
  },

  closed: {
    title: 'Diese Studie nimmt zurzeit keine Sortierungen an',
    text: (study: string) =>
      `„${study}“ ist geschlossen. Wenn Ihnen jemand den Link geschickt hat, fragen Sie dort, ob die Studie wieder öffnet.`,
  },

  noSuchStudy: {
    title: 'Hier ist keine Studie',
    text: 'Vielleicht ist ein Buchstabe des Links verloren gegangen. Bitte prüfen Sie ihn, oder fragen Sie, wer ihn geschickt hat.',
  },

  noSuchSort: {
    title: 'Dieser persönliche Link führt nirgendwohin',
    text: 'Vielleicht fehlt ein Teil des Links, oder die Sortierung wurde gelöscht oder anderswo neu begonnen. Bitte prüfen Sie den Link, oder beginnen Sie auf der Seite der Studie.',
    link: 'Zur Studie',
  },

  noSuchInvitation: {
    title: 'Diese Einladung führt nirgendwohin',
    text: 'Vielleicht fehlt ein Teil des Links oder des Codes, oder die Einladung wurde zurückgenommen. Bitte prüfen Sie sie, oder fragen Sie, wer sie geschickt hat.',
  },

  invitationUsed: {
    title: 'Diese Einladung wurde verwendet',
    text: (study: string) =>
      `„${study}“ ist anonym: Welche Sortierung mit einer Einladung begonnen wurde, wird nicht aufbewahrt, und deshalb lässt sie sich hier nicht wiederfinden. Wenn Sie es waren, machen Sie in dem Browser weiter, in dem Sie begonnen haben, oder unter der Adresse der Sortierseite. Wenn nicht, sagen Sie es der Person, die Ihnen die Einladung geschickt hat.`,
    here: (study: string) =>
      `„${study}“ ist anonym: Welche Sortierung mit einer Einladung begonnen wurde, wird nicht aufbewahrt. In diesem Browser wurde eine Sortierung begonnen. Wenn es Ihre ist, können Sie damit weitermachen.`,
  },

  alreadyReceived: {
    title: 'Ihre Sortierung ist angekommen',
    text: (study: string) =>
      `Was für „${study}“ abgegeben wurde, gilt; mehr ist nicht nötig. Die Quittung ist in dem Browser, aus dem es gesendet wurde.`,
  },

  needsScript:
    'Zum Sortieren wird JavaScript gebraucht, das in diesem Browser ausgeschaltet ist. Bitte schalten Sie es ein, oder öffnen Sie diese Seite in einem anderen Browser; der Link bleibt Ihrer.',
  loading: 'Einen Moment …',
};

function timeAgo(minutes: number): string {
  if (minutes < 1) return 'gerade eben';
  if (minutes < 60) return minutes === 1 ? 'vor 1 Minute' : `vor ${minutes} Minuten`;
  const hours = Math.round(minutes / 60);
  if (hours < 36) return hours === 1 ? 'vor 1 Stunde' : `vor ${hours} Stunden`;
  const days = Math.round(minutes / 1440);
  return days === 1 ? 'vor 1 Tag' : `vor ${days} Tagen`;
}
