/** German: a printed invitation letter. */
export const letterText = {
  for: (whom: string) => `Für ${whom}`,
  invited: 'Sie sind eingeladen, an einer Studie teilzunehmen.',
  minutes: (minutes: number) => `Es dauert etwa ${minutes} Minuten.`,
  scan: 'Richten Sie die Kamera eines Telefons auf das Bild, oder öffnen Sie diese Adresse:',
  typeCode: 'und tippen Sie diesen Code ein:',
  picture: 'Bild, das Ihre Einladung öffnet',
  once: 'Die Studie ist anonym: Von dieser Einladung wird nur festgehalten, dass sie verwendet wurde. Sie öffnet nur einmal; machen Sie deshalb im selben Browser weiter.',
  personal:
    'Diese Einladung ist nur für Sie; mit ihr können Sie auch später und auf einem anderen Gerät weitermachen.',
  until: (day: string) => `Bitte nehmen Sie bis ${day} teil.`,
  asks: (owner: string) => `Es fragt: ${owner}`,
  questions: (contact: string) => `Fragen an: ${contact}`,
};
