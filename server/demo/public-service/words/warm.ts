import type { WordsByParticipant } from './participant-words.ts';

/** Those who hold the warm viewpoint. */
export const WARM_WORDS: WordsByParticipant = {
  S07: {
    reasons: {
      'no-thanks':
        'On placement I watched a family shout at the ward sister for an hour. When their dad was better they left without a word.',
      'business-sense':
        'Our ward manager runs a budget bigger than most shops on the high street, and nobody ever taught her how.',
      'grey-suits': 'Three placements, and the only suit I saw belonged to a man selling dressings.',
      'firms-better': 'They take the easy cases. Somebody still has to take everyone else.',
    },
    interview:
      'I think people picture one big thing called the service and never picture who is in it. The charge nurse I learnt most from knew which of the regulars had a dog to get home to. She could also tell you to the pound what the ward had left. Both, on the same shift. What she mostly got for it was complaints. I minded that more than she did.',
  },
  S13: {
    reasons: {
      partners:
        'My aunt does flood planning for a council. Half her week is farmers, the water company and the wildlife trust round one table.',
      'know-the-people':
        'You cannot plan a bus route for people you have never stood at a bus stop with, and the good ones have.',
      'money-saved': 'Nobody would notice until the first wet winter.',
      forms: 'There is paperwork, there is paperwork everywhere. It is not what the day is.',
    },
    interview:
      'We did a field project on coastal defences and I expected officials with maps. What we got was a woman in wellingtons who knew every house on the front, who lived in it and who would refuse to move. She had three agencies, a charity and a builder to keep on good terms with each other. I came home thinking I had met a diplomat.',
  },
  S20: {
    reasons: {
      'trust-with-family':
        'They already made decisions about my brother at school, and got them right when we were too tired to.',
      'no-thanks':
        'Thirteen years at school and I thanked perhaps two teachers. I only noticed when I began helping in a classroom.',
      'money-saved': 'Our school had already stopped printing in colour. Where is this half?',
      'firms-better': 'A firm would want the easy pupils. A school has to want all of them.',
    },
    interview:
      'When my brother was assessed there was one educational psychologist for our whole area. She came to the house in the evening because Mum works days, and she asked him about his trains before she asked him anything else. I have put trust at the very top because of her. I know that is only one person, but she is the one I picture.',
  },
  S22: {
    reasons: {
      'know-the-people': 'The support worker I shadowed could read a waiting room in about four seconds.',
      'better-image':
        'Tell people you want to work in a bank and they nod. Tell them probation and they ask what went wrong.',
      'money-saved': 'There is no spare half. I have seen the rota.',
      'firms-better':
        'Better at what, though? Quicker, maybe, with somebody who was going to be fine anyway.',
    },
    interview:
      'I shadowed a mental health team for a fortnight. What I remember is how little they said and how much they noticed. In a film they would be the ones in the background with a clipboard. I think the image is wrong because the good work is quiet and only the mistakes make a noise. One of them no longer tells taxi drivers what she does.',
  },
  S25: {
    reasons: {
      'trust-with-family':
        'When my gran went into care, the one person who was not selling us anything was from the council.',
      'business-sense':
        'The budget is fixed, the demand is not, and you may not turn a customer away. I would love to see that set as an exam question.',
      'boundary-fades': 'You can tell straight away. One of them has to serve you whoever you are.',
      'another-age':
        'I sorted my driving licence and my student loan on my phone in one lunch hour. Which age is that?',
    },
    interview:
      'On my course every case study is a company. For one essay I chose how a hospital fills its beds instead, and it was the hardest planning problem I have come across. So I do not accept that business sense lives on one side. What is different is the duty. You cannot drop the customers who cost too much.',
  },
  S28: {
    reasons: {
      'know-the-people':
        'It is the job. If you do not know how someone lives you cannot help them to live better.',
      'better-image':
        'A social worker is in the news when a child has died. You never hear about the ones who did not.',
      'outsourcing-worse':
        'Not everywhere. The best home I visited belonged to a small company with very good people in it.',
      forms:
        'I write up my notes, yes. Before that I was in a kitchen for two hours. Guess which is the work.',
    },
    interview:
      'People expect me to be against private providers and I am not, I have seen lovely ones. What I mind is the picture of us as the ones who come to take your children. My practice teacher has visited one family every week for two years. They keep her photograph on the fridge. Nobody is going to make a programme about that.',
  },
  S29: {
    reasons: {
      'skills-welcome':
        'Whoever answers complaints for our council writes better English than most things I am set to read.',
      'better-image':
        'In novels they are always a Mr Somebody behind a glass screen. It is a good joke, but it has run for a hundred and fifty years.',
      'grey-suits': 'It comes out of books. I say that as someone who likes books.',
      'firms-better': 'I cannot think of the library company I would rather belong to.',
    },
    interview:
      'On Saturdays I work in a public library. In one morning my manager found a form for a man who was being evicted, settled two toddlers, mended the printer and talked a boy into taking home some poems. If you put that in a novel they would say you were overdoing it.',
  },
  S37: {
    reasons: {
      'trust-with-family':
        'My mother is a registrar. People tell her things on the worst day of their lives and she has never repeated one.',
      'know-the-people': 'Where I come from the same officer has often known three generations of a family.',
      'firms-better':
        'It has been tried, with tax collecting and with prisons, in most centuries. It tends not to end well.',
      'home-at-five': 'She brings it home in her face.',
    },
  },
  S38: {
    reasons: {
      'skills-welcome': 'Anyone who can run a hospital laboratory can run a laboratory.',
      'better-image': 'They got through all those tests, and what people remember is the queue.',
      'no-risk': 'They take risks every day. They just cannot boast about them.',
      'firms-better': 'Some of the machines are hired, fine. The people deciding what to look for are not.',
    },
  },
  S46: {
    reasons: {
      'trust-with-family':
        'I sat in on a tribunal for a week. I would have let that judge decide about anyone I love.',
      'high-standards':
        'The clerks at the county court were more careful than anybody I have met on a law firm open day.',
      'no-risk':
        'Putting your own name under a decision about somebody’s liberty is a risk. They do it before lunch.',
      'firms-better':
        'Justice for those who can pay for it is the thing we were supposed to be getting away from.',
    },
    interview:
      'I am meant to want a commercial firm, and perhaps I still do. But that week at the tribunal stays with me. A man had brought his papers in a carrier bag, in no order at all, and the judge went through them one by one with him as if there were all the time in the world. There was not, the list was full. Nobody clapped. They called the next case.',
  },
};
