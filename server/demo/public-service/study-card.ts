import type { NewCondition, StudyCard } from '../../stores/study-version.store.ts';

export const TITLE = 'Public service professionals, as students picture them';

export const CARD: StudyCard = {
  ownerName: 'The person or institution that runs this copy of Standpoint',
  purpose:
    'A demonstration of a Q study, from the cards to the published page. The question is how students picture the people who work as professionals in public services. The 48 sorts behind the published viewpoints are simulated: nobody made them. A sort that a visitor makes here is kept apart from them.',
  legalBasis: 'You are asked before anything is stored, and you can take your consent back.',
  viewers:
    'Everybody who opens this demonstration can see where the cards of your sort lie, under a code such as P3 and marked as a visitor’s. The reasons and answers you write are shown on no page; those who run this copy can read them in its database.',
  retention:
    'From the moment you agree, the database of this copy holds that you agreed and when, and every card you move, so that your link goes on anywhere. A sort that is not sent is erased 30 days after its last move. A sort that was sent stays until you withdraw it or those who run this copy remove it.',
  withdrawal:
    'You can stop at any moment. Once your sort is sent you get a receipt: with it you can read what is stored of you, take it away as a file, and erase it.',
  contact: 'Whoever gave you the address of this page.',
  minutes: 25,
};

/** Plain paragraphs, separated by an empty line. */
export const CONSENT_TEXT = `You will be shown 45 short statements about people who work in public services, and asked to put them in an order that fits how you see things. There are no right answers and no better or worse orders. You may pause, go back and change your mind as often as you like, and you may stop without giving a reason.

Stored under a code: the order you arrive at, how long it took, and any reasons you choose to write. You are not asked for your name, your address or anything else about you. Please leave names, your own and other people’s, out of your reasons.

This is a demonstration. Your sort is not added to the simulated ones and changes nothing in the published viewpoints.

If you go on, you say that you have read this and are taking part because you want to.`;

export const CONDITION: NewCondition = {
  instruction:
    'Think of the people who work as professionals in public services: in councils, hospitals, schools, courts, the police, government offices. How do you picture them and their work? Put the statements in order, from those furthest from your own view to those closest to it.',
  disagreePole: 'furthest from my view',
  agreePole: 'closest to my view',
};
