/** The words around the questions about the person; the questions themselves are the study's. */
export const questionsText = {
  questions: {
    titleBefore: 'Before you sort',
    titleAfter: 'A few questions',
    text: 'Those marked “optional” may be left out.',
    optional: 'optional',
    keptApart:
      'This answer says who you are. It is kept apart from your sort; only the owner of the study and colleagues they named can see it.',
    goOn: 'Go on',
    choose: 'Please choose',
    other: 'Something else',
    otherLabel: 'What else?',
    notSet: 'No answer yet',
    clear: 'Take the answer back',
    range: (minimum: number | null, maximum: number | null) =>
      minimum !== null && maximum !== null
        ? `From ${minimum} to ${maximum}`
        : minimum !== null
          ? `${minimum} or more`
          : maximum !== null
            ? `${maximum} or less`
            : '',
    remaining: (count: number) => `${count} characters left`,
    rankText: 'Put them in order, the first at the top.',
    rankUp: (label: string) => `Move up: ${label}`,
    rankDown: (label: string) => `Move down: ${label}`,
    rankConfirm: 'This is my order',
    errorsTitle: 'Please look at these answers again',
    errors: {
      missing: (label: string) => `Please answer: ${label}`,
      'not-a-number': (label: string) => `Please write a number, such as 42: ${label}`,
      'too-small': (label: string) => `The number is too small: ${label}`,
      'too-large': (label: string) => `The number is too large: ${label}`,
      'other-empty': (label: string) => `Please say what else: ${label}`,
      'rows-missing': (label: string) => `Please answer every row: ${label}`,
    },
    errorPrefix: 'Error: ',
  },
} as const;
