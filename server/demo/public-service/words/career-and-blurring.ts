import type { WordsByParticipant } from './participant-words.ts';

/** Those who hold the career-minded viewpoint. */
export const CAREER_WORDS: WordsByParticipant = {
  S27: {
    reasons: {
      'skills-welcome':
        'Forecasting, writing for people who have to decide, defending a number. Everyone wants that.',
      'jobs-secure':
        'I know people who were made an offer and lost it again before they had started. This counts for more than it used to.',
      'fairer-society': 'Some did, I am sure. I would not, and I do not think I would do it worse.',
      'waited-longest': 'The ones who came to our careers fair were twenty-six and had teams.',
    },
    interview:
      'I have a spreadsheet, obviously. Starting pay, what they trust you with after eighteen months, where you can go next. Public service loses on the first line and wins the other two. I am not against having a mission. I just do not want to have to perform one at an interview. I would do the work well because I like doing work well.',
  },
  S30: {
    reasons: {
      'looks-good-on-cv': 'Two years on a real budget beats two years of making slides about one.',
      'responsibility-early': 'The graduate who spoke to us had briefed a minister in her fifth month.',
      'ambitious-elsewhere': 'Have you seen how many people apply?',
      'another-age':
        'Their economists publish the code. At the bank where I interned it was spreadsheets in e-mails.',
    },
    interview:
      'At the bank I was the fourth person to check a table that somebody more senior then checked again. The economist who came to us from government was two years older than me, and her paper had been on the news that morning. I am not romantic about it. I will probably leave after a few years. But I would leave knowing how to do something.',
  },
  S44: {
    reasons: {
      'skills-welcome':
        'Drafting, negotiating, keeping calm. It is the same list as in every advert I have read.',
      'jobs-secure': 'My parents run a restaurant. I know what insecure looks like.',
      'jobs-unsafe': 'They say so every few years, and every few years the jobs are still there.',
      'lost-with-customers':
        'They deal with people who are furious and may not be sent away. Customers would be a holiday.',
    },
    interview:
      'In a restaurant you are three bad weeks from the end, always. My parents never had a day when they did not think about it. I would like to be good at something and not think about that. People say it is unambitious to want to be secure. I think it is easy to say that if you have never laid the tables and counted.',
  },
  S48: {
    reasons: {
      'skills-welcome':
        'Contracts, traffic models, public meetings. My placement firm keeps hiring people away from the council for exactly that.',
      'responsibility-early': 'A graduate at the highways office had her own bridge. Her own bridge!',
      'firms-better': 'I have worked for one of the firms. Who do you think tells us what to build?',
      'nobodys-fault': 'There is a name on every drawing.',
    },
    interview:
      'On placement I spent six weeks on the drainage of one car park. Across the table, on the client’s side, was somebody from the year above me at university who was in charge of the whole scheme. She was terrified and having a wonderful time. The pay is lower, I know by how much. Then again I know what I was doing in those six weeks.',
  },
};

/** Those who see the sectors blurring. */
export const BLURRING_WORDS: WordsByParticipant = {
  S17: {
    reasons: {
      'boundary-fades':
        'My placement was with an agency and our biggest client was a health authority. Whose work was that?',
      'run-like-business': 'They have brand guidelines and customer journeys. I know, I drew some of them.',
      'grey-suits': 'The council’s team came to the meeting in trainers. We were the ones in jackets.',
      'lost-with-customers': 'They compete already: for tenants, for students, for grants, for staff.',
    },
    interview:
      'In one meeting there were five of us: the agency, the council, a charity, a bus company and somebody on loan from one of the others, I never worked out which. Everybody said “we”. If you had come in late you could not have told who was public. They were not selfless and they were not useless. They were people with a deadline, like us.',
  },
  S26: {
    reasons: {
      'boundary-fades':
        'I spent my placement year in a company that is owned by a council. Try filling that in on a form.',
      answerable:
        'True, but then everybody answers to somebody now. We had a regulator, councillors and customers.',
      'badly-paid': 'Where I was it came out about level, once you had counted everything.',
      'jobs-secure': 'Fixed term, renewed, fixed term. Same as everywhere.',
    },
    interview:
      'My payslip came from a limited company, my badge had the council’s crest on it and my manager had come from a supermarket. I asked her which side she thought she was on and she said, the third floor. That is how it felt. The old question, public or private, just did not tell you anything about the day.',
  },
  S32: {
    reasons: {
      'skills-welcome':
        'I know somebody who went from the regulator to a water company to a charity with the same folder under her arm.',
      'same-job-elsewhere': 'The river does not know who pays the person taking the sample.',
      'jobs-secure': 'Most of the posts I look at last as long as the project money lasts.',
      'lost-with-customers': 'People who bid for their funding every spring know all about competing.',
    },
    interview:
      'I volunteer on a river survey. The one who trains us has worked for the state, for a company and for a trust, and says that the mud is the same. She moves when the project ends. I used to think of that as three careers and she thinks of it as one. I expect that mine will look like hers.',
  },
};
