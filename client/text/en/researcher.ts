import { counted } from '../number-text.ts';

/** Words of the researchers' app around its pages: frame, lists, refusals, import. */
export const researcherText = {
  product: 'Standpoint',
  documentTitle: (page: string) => `${page} – Standpoint`,
  skip: 'Skip to the content',
  mainNav: 'Main',
  studies: 'Studies',
  importData: 'Import data',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name: string) => `Signed in as ${name}`,
  loading: 'Loading …',
  footer: 'Everything here is computed on this server and in this browser; no data goes anywhere else.',

  problem: {
    title: 'That did not work',
    notFound: 'There is nothing at this address',
    notFoundText: 'Perhaps it belongs to somebody else, or the link is incomplete. If it is yours, sign in.',
    noConnection: 'The server does not answer',
    noConnectionText: 'Check the connection and try again; nothing has been lost.',
    unreadable: 'The server answered something this page does not understand',
    unreadableText: 'The page may be older than the server. Reload it.',
    reload: 'Try again',
    toStudies: 'To the studies',
  },

  provenance: {
    collected: 'collected here',
    imported: 'imported',
    simulated: 'simulated answers',
    'already-published': 'already published',
  },
  provenanceNote: {
    simulated: 'Simulated answers: nobody was asked.',
    'already-published': 'Already published data.',
  },

  studiesPage: {
    title: 'Studies',
    lead: 'Open a study’s analysis, take its sort yourself, or bring your own data.',
    importOwn: 'Import your own data',
    own: 'Your studies',
    demos: 'Demo studies',
    emptyTitle: 'No study of yours yet',
    emptyText:
      'Import a file of Q-sorts, a CSV or PQMethod’s .DAT with its .STA, and the analysis opens at once. Or try the method on a demo study first: nothing can be broken there.',
    emptySignedOut:
      'Sign in to see your own studies and to import data. The demo studies are open to everybody.',
    noDemos: 'This installation has no demo studies.',
    facts: (statements: number, qSorts: number) =>
      `${counted(statements, 'statement', 'statements')}, ${counted(qSorts, 'Q-sort', 'Q-sorts')}`,
    analyse: 'Analyse',
    sort: 'Sort it yourself',
    demo: 'demo',
    open: 'open for sorting',
    solutions: 'Saved solutions',
    noSolutions: 'No saved solution yet',
    factors: (count: number) => counted(count, 'factor', 'factors'),
    published: 'published',
    readersPage: 'readers’ page',
  },

  importPage: {
    title: 'Import data',
    lead: 'Drop a file of finished Q-sorts. You see what was recognised, and every fault with its place, before anything is stored.',
    signInTitle: 'Importing needs a sign-in',
    signInText: 'What you import is yours alone, so the server has to know who you are.',
    tryDemo: 'Without one you can still look at the demo studies.',
    choose: 'Choose files',
    drop: 'Drop a CSV, or PQMethod’s .DAT with its .STA, here',
    dropHint:
      'CSV: one row or one column a statement, the rest Q-sorts, names in the first row and column. At most 10 MB.',
    dropOther: 'Other files instead',
    chosen: 'Files',
    tooLarge: 'These files are larger than 10 MB together.',
    tooMany: 'Choose one CSV, or one .DAT with its .STA.',
    reading: 'Reading …',
    recognised: 'What was recognised',
    format: 'Format',
    formats: { csv: 'CSV', pqmethod: 'PQMethod' },
    unknownFormat: 'not recognised',
    orientation: 'Q-sorts stand in',
    orientations: { columns: 'columns', rows: 'rows' },
    orientationQuestion: 'Do the Q-sorts stand in the columns or in the rows?',
    orientationHint:
      'The file itself does not tell. A Q-sort is one person’s complete placement of all statements.',
    orientationColumns: 'In columns: one row a statement',
    orientationRows: 'In rows: one row a person',
    statements: 'Statements',
    qSorts: 'Q-sorts',
    first: (names: string) => `first: ${names}`,
    grid: 'Grid',
    gridForced: 'everybody filled it exactly',
    gridUnforced: 'people placed cards freely',
    gridField: 'Grid for the factor arrays',
    gridHint:
      'People placed freely, so the file has no single grid. Leave this empty for the mean of what they used, or write one that holds every statement: -3:2, -2:3, -1:4, 0:5 …',
    gridUse: 'Use this grid',
    titleField: 'Title of the study',
    titleMissing: 'Give the study a title',
    findings: (fatal: number, others: number) =>
      fatal === 0
        ? counted(others, 'thing to know', 'things to know')
        : `${counted(fatal, 'fault', 'faults')} to mend in the file${others > 0 ? `, ${others} to know` : ''}`,
    noFindings: 'Nothing to remark: the file is complete and every value is where it should be.',
    fatalText: 'Nothing is stored while one of these stands. Mend the file and choose it again.',
    kind: 'Kind',
    fault: 'fault',
    remark: 'remark',
    file: 'File',
    row: 'Row',
    column: 'Column',
    what: 'What',
    sameStudyTitle: 'You have these data already',
    sameStudy: (title: string, day: string) =>
      `Your study “${title}” of ${day} has the same statements, grid and Q-sorts. Open it, or import them again as a second study.`,
    sameStudyOpen: 'Open that study',
    submit: (count: number) => `Import ${counted(count, 'Q-sort', 'Q-sorts')}`,
    submitAgain: (count: number) => `Import ${counted(count, 'Q-sort', 'Q-sorts')} again`,
    importing: 'Importing …',
  },
};
