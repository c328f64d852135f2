import type { WordsByParticipant } from './participant-words.ts';

/** Those who hold the stereotyped viewpoint. */
export const STEREOTYPED_WORDS: WordsByParticipant = {
  S01: {
    reasons: {
      pension: 'My grandad worked for the county. The pension came up at breakfast.',
      'decent-society': 'Well, somebody has to run the place, and I am glad they do not mind.',
      'jobs-unsafe': 'I have never heard of anyone being sacked from an office like that.',
      'data-and-technology': 'I went to get a bus pass and they wrote my name in a book.',
    },
    interview:
      'I picture my grandad’s office. It had a rubber plant and a clock that you could hear. Everybody had their own mug, and at four somebody went round with a tin. I loved it when I was small. I would go mad there in a week. I do know that it is a picture from before I was born, more or less, but when I try to put a newer one in its place nothing comes.',
  },
  S10: {
    reasons: {
      'grey-suits': 'I know it is a cliché. Close your eyes and tell me that you see anything else.',
      'one-person-little': 'You would be one desk in a building full of desks.',
      'jobs-unsafe': 'Safe as houses. I thought that was the whole deal.',
      'data-and-technology': 'For that I would think of sport, or gaming. Not the town hall.',
    },
  },
  S24: {
    reasons: {
      answerable:
        'Every decision has a letter and every letter has a reference number. You can trace anything.',
      'high-standards':
        'Dull, perhaps, but they get it right. They are the sort of people who check a sum twice.',
      'work-of-others': 'I never have the impression that anybody is rushing.',
      'data-and-technology': 'I imagine a spreadsheet with a password that nobody remembers.',
    },
    interview:
      'I do not mean it unkindly. I check everything twice as well, it is why I do maths. If I had to choose who works out my tax I would want the person in the cardigan, with the ruler. I only think that the room he sits in has not changed since my parents were my age, and that he likes it like that.',
  },
  S36: {
    reasons: {
      'home-at-five': 'Half past four on a Friday.',
      'one-person-little': 'There will be a form for changing the form.',
      'badly-paid': 'For those hours? I think it is pretty good.',
      'jobs-unsafe': 'Our neighbour has been about to retire from the council since I was in Year 3.',
    },
    interview:
      'If I am honest, everything I know about it comes from television. There is always a man with a lanyard saying that it is not his department. In my first term we made a sketch like that, and it got a laugh from a room where nobody had ever worked in an office. So we must all have got it from somewhere.',
  },
  S40: {
    reasons: {
      pension: 'It is the first thing anyone says about those jobs. Not the work: the pension.',
      'one-person-little': 'A big ship does not turn because one sailor leans.',
      'jobs-unsafe': 'Compared with a chemical company? Please.',
      'data-and-technology': 'When I applied for my bursary there was a box for a fax number.',
    },
  },
  S42: {
    reasons: {
      'old-computers': 'There was a floppy disk on the counter. As a paperweight, but still.',
      'grey-suits': 'I drew this once, for a project on uniforms. Beige counts as grey.',
      'responsibility-early':
        'I think you are given a lanyard first, and the responsibility when you are forty.',
      'no-two-days':
        'The point is that they are all the same. I mean it nicely. Some people would love that.',
    },
    interview:
      'For the uniforms project I sat in a council lobby for a whole day and drew. I filled a sketchbook with cardigans. What I noticed was how kind everybody was to the old man who came in three times to ask the same thing. So they are kind, and slow, and it is all the colour of porridge. I could not do it. I rather liked it there.',
  },
};
