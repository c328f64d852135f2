/** Words of the page on which a study says how people come in, and where they go on to. */
export const takingPartSettingsText = {
  title: 'Taking part',
  lead: 'Who may come in, what is kept of a link, and where people go on to when they have handed in.',
  readOnly: 'Your role lets you read this page. Owner and editors change it.',
  contents: 'On this page',

  entry: {
    nav: 'Who may come in',
    title: 'Who may come in',
    lead: 'Personal links and codes, which are made on the page “Participants”, let people in whatever is chosen here.',
    label: 'Who may take part',
    options: {
      open: 'Everybody who has the study’s link',
      code: 'Everybody who knows an access code that all share',
      invitation: 'Only people with a personal link or code',
    },
    code: 'Access code',
    newCode: 'A new access code',
    codeHint:
      'Six letters or digits or more; capitals, spaces and hyphens do not matter. It is stored so that nobody can read it again, not even you: write it down before you publish.',
    codeKept: 'A code is set. Left empty, it stays as it is.',
    codeMissing: 'Type an access code',
    codeShort: 'The access code needs six letters or digits or more',
  },

  links: {
    nav: 'Links of panels',
    title: 'Links of panels',
    lead: 'Panels such as Prolific put who somebody is into the study’s link. What is named here is kept when somebody agrees, apart from the sort; everything else in the link is thrown away.',
    parameters: 'Parameters to keep',
    parametersHint: 'One a line, as the panel writes it, such as PROLIFIC_PID. Left empty, nothing is kept.',
    parametersWrong: 'Parameters are letters, digits and _, beginning with a letter, and at most 20',
    identity: 'Which of them together make a person unique',
    identityHint:
      'Whoever comes back with the same ones goes on with the same sort. None ticked: nobody is known again.',
  },

  questions: {
    nav: 'Identifying questions',
    title: 'Identifying questions',
    lead: 'An answer that says who somebody is, such as an e-mail address for a prize, is kept apart from the sort, seen by the owner and named editors alone, and erased on the day that is promised.',
    label: 'Questions whose answers say who somebody is',
    none: 'The study asks no questions.',
    early: 'It holds for people who begin from then on; earlier answers stay where they are.',
  },

  completion: {
    nav: 'Afterwards',
    title: 'Where people go on to',
    lead: 'Panels pay or send back by what you set here. Nobody is sent on without pressing a link.',
    label: 'People who are done: after the receipt, never before',
    options: {
      none: 'Nowhere: the receipt is the end',
      code: 'A completion code is shown, to be copied',
      redirect: 'A link leads on to another site',
    },
    code: 'Completion code',
    codeMissing: 'Write the completion code',
    url: 'Address',
    urlHint:
      'https, to a site that whoever runs this installation allows. {PROLIFIC_PID} in it stands for what the parameter of that name held.',
    urlMissing: 'Write the address that people go on to',
  },

  screenedOut: {
    label: 'People who cannot take part',
    hint: 'Shown to whoever leaves the box empty that everybody has to tick. Nothing about them is kept. Whoever does not agree gets neither: panels ask them to give their place back.',
    notAsked:
      'Nobody is turned away so far: what everybody has to confirm is set on the page “Card and consent”.',
    options: {
      none: 'Nowhere: they are told that they cannot take part',
      code: 'A code of its own is shown, to be copied',
      redirect: 'A link leads back to another site',
    },
    code: 'Code for people who cannot take part',
    codeMissing: 'Write the code for people who cannot take part',
    url: 'Address for people who cannot take part',
    urlMissing: 'Write the address for people who cannot take part',
  },

  times: {
    nav: 'Times of moves',
    title: 'Times of moves',
    lead: 'When each card was moved is kept only if you say what for. People read it on the study card.',
    purpose: 'What the times of moves are for',
    purposeHint: 'Such as “To learn which statements people hesitate over.” Left empty, no times are kept.',
  },

  embedding: {
    nav: 'In a frame',
    title: 'In a frame of another site',
    lead: 'Other sites, such as a learning platform, may show the study in a frame only if they are named here. A link is safer where it will do.',
    hosts: 'Sites that may frame the study',
    hostsHint: 'One a line: https and the host, nothing behind it, such as https://moodle.example.ac.uk.',
    hostsWrong: (line: string) => `${line} is no such address: https, a host, nothing behind it`,
  },
};
