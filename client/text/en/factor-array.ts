/** Words in the picture of a composite sort. */
export const factorArrayText = {
  key: 'What the marks mean',
  distinguishing: 'sets this viewpoint apart',
  consensus: 'placed alike by all',
  tie: 'tied with a card in the next column',
  agreePile: 'most had these in the agree pile, up to this line',
  disagreePile: 'most had these in the disagree pile, up to this line',
  asTable: 'The same as a table',
  place: 'Place',
  number: 'No.',
  statement: 'Statement',
  mark: 'Mark',
};
