/** The words of a printed invitation letter, around the study's own. */
export const letterText = {
  for: (whom: string) => `For ${whom}`,
  invited: 'You are invited to take part in a study.',
  minutes: (minutes: number) => `It takes about ${minutes} minutes.`,
  scan: 'Point the camera of a telephone at the picture, or open this address:',
  typeCode: 'and type this code:',
  picture: 'Picture that opens your invitation',
  once: 'The study is anonymous: of this invitation it is only kept that it was used. It opens once, so go on in the same browser.',
  personal: 'This invitation is for you alone; with it you can go on later, on any device.',
  until: (day: string) => `Please take part by ${day}.`,
  asks: (owner: string) => `Asked by ${owner}`,
  questions: (contact: string) => `Questions to ${contact}`,
};
