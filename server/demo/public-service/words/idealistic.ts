import type { WordsByParticipant } from './participant-words.ts';

/** Those who hold the idealistic viewpoint. */
export const IDEALISTIC_WORDS: WordsByParticipant = {
  S06: {
    reasons: {
      answerable: 'You can vote out the people they work for. Try that with a company.',
      'better-image': 'They are the part of democracy that turns up on a wet Tuesday.',
      'one-person-little': 'Most rights we have began as one person being a nuisance in an office.',
      'nobodys-fault':
        'It may take an inquiry and ten years, but it comes out. That is what all the paper is for.',
    },
    interview:
      'Until I was nine we lived in a place where you took a present along when you needed a stamp. Then we moved here, and my father queued for a document, was given it, and walked out looking puzzled, because nobody had wanted anything. He still tells that story. So when friends laugh about bureaucracy I think, you do not know what it is like when the rules are only for some.',
  },
  S08: {
    reasons: {
      'decent-society':
        'Take them away for a month and see who suffers first. It will not be the people who wanted them gone.',
      'outsourcing-worse': 'The minute there is a shareholder, somebody’s care turns into a cost.',
      software: 'You cannot automate noticing that a child has stopped talking.',
      'nobodys-fault': 'It is somebody’s fault, and they usually know it and carry it about for years.',
    },
    interview:
      'For my dissertation I talked with people who run a food bank and with the council officer who sends families there. I thought they would be on opposite sides. The officer was the angriest person in the study. She went into the job to make such places unnecessary, she said, and every week that they were busy she counted as her own failure. I have not heard people in other work talk like that.',
  },
  S09: {
    reasons: {
      answerable: 'Judicial review sounds dull and is one of the best things we have.',
      'fairer-society': 'Nobody goes into housing law for the glamour.',
      'run-like-business': 'A customer can be told to try elsewhere. A citizen cannot, and should not be.',
      'same-job-elsewhere': 'The tasks might look alike. Whom you do them for is the whole point.',
    },
  },
  S14: {
    reasons: {
      'fairer-society': 'It is on the first slide of my course, and I believed it before the slide.',
      'decent-society': 'My flatmate says that things would run anyway. I asked him who “anyway” was.',
      pension: 'I am nineteen. I promise you it is not the pension.',
      'waited-longest': 'The head of our youth service was thirty-one.',
    },
    interview:
      'I was partly brought up in care, so public services were simply whoever was there. Some were tired, and one or two should have done something else. But the one who drove me to my university interview did it on her day off, in a car without heating. She said that I could pay her back by doing the same for somebody one day. I chose Social Policy. So that is my answer.',
  },
  S21: {
    reasons: {
      'work-of-others': 'My dad’s team used to be nine and is now five. The leaflet still says nine.',
      'no-two-days': 'Monday a flood, Tuesday a funeral, Wednesday a primary school visiting the town hall.',
      'looks-good-on-cv': 'If that is why somebody came, I would rather they went.',
      'run-like-business':
        'First you measure what you can count. Then what you cannot count stops being done.',
    },
  },
  S23: {
    reasons: {
      'helping-not-pay':
        'I have done the sums on a teacher’s salary. I am going anyway, and so is most of my seminar.',
      'decent-society': 'Somebody taught the surgeon to read.',
      pension: 'Nobody stands up in front of thirty children for the pension.',
      'same-job-elsewhere': 'Teaching people to use a product is not the same job.',
    },
    interview:
      'On my last school placement a boy who had not spoken in class since September read one line aloud. That was all, one line. The teacher only said “thank you, next”, so that he would not feel watched. Afterwards in the cupboard with the glue sticks she cried a bit. You would need a very strange pay packet to cover that. I do not think they are saints. I think they want something that money is not.',
  },
  S43: {
    reasons: {
      answerable: 'Power that has to give its reasons is a different thing from power that does not.',
      'fairer-society': 'Not all of them manage it, but it is why they began, and that ought to count.',
      'home-at-five': 'Can you go home at five from having decided whether somebody gets a flat?',
      'one-person-little': 'It is what people say so that they need not try.',
    },
    interview:
      'We had a seminar on whether an institution can have a conscience. Everybody talked about companies. I kept thinking of the housing officer my neighbour dealt with, who refused her, explained why on two pages, and told her where to complain about him. I found that beautiful, actually. He handed her the argument against himself.',
  },
  S47: {
    reasons: {
      'helping-not-pay':
        'You do not become a probation officer for the money. I looked it up. You really do not.',
      answerable: 'It is all written down because one day somebody may ask. I find that reassuring.',
      pension: 'I have yet to meet a student who could tell me what the pension is.',
      'one-person-little':
        'On a prison visit a man told me who had changed his life: first name, surname, and which wing he worked on.',
    },
    interview:
      'I started out wanting to be a detective, like everybody in my year. The prison visit turned me round. The officer who took us about knew who had a parole hearing that week and who had not had a letter. He was not soft. He said that most of these men are going to be somebody’s neighbour, so he was working for the neighbour. I have put that on a note above my desk.',
  },
};
