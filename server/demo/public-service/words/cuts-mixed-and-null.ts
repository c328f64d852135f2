import type { WordsByParticipant } from './participant-words.ts';

/** Those who worry about cuts. */
export const CUTS_WORDS: WordsByParticipant = {
  S05: {
    reasons: {
      'jobs-unsafe': 'Two of the three teams I have been placed with no longer exist.',
      'outsourcing-worse':
        'The contract paid for visits of fifteen minutes, so visits became fifteen minutes.',
      'jobs-secure': 'Ask anybody under forty in my office what they will be doing in two years.',
      'data-and-technology': 'We shared four laptops.',
    },
    interview:
      'Everyone on my course asks where you would like to work. By third year the real question is where there will be anything left. My second placement was wound up while I was there. On the last day they were still making calls, so that nobody would be in the middle of something when the phone was cut off. I do not know if that is devotion or just what you do. I am still going to qualify. I have also looked at other things.',
  },
  S33: {
    reasons: {
      'jobs-unsafe': 'My mum has had to apply for her own job three times.',
      'work-of-others': 'She does hers, and Denise’s, and part of somebody’s she never met.',
      'money-saved': 'It has been saved. That is what you are looking at.',
      pension: 'She stays because she would feel bad leaving the others with it.',
    },
    interview:
      'When I was little Mum’s office had a Christmas party with a hired room. Now there are four of them and they go for a pizza. She jokes about it. But I have seen her at the kitchen table at ten at night with somebody else’s cases. When people say that there is fat to cut I would like them to come and have a pizza with those four.',
  },
};

/** Those planted between two viewpoints, and those planted on none. */
export const MIXED_AND_NULL_WORDS: WordsByParticipant = {
  S02: {
    reasons: {
      'skills-welcome':
        'I interpreted at a hospital on my year abroad, and every interviewer since has asked me about it.',
      'business-sense':
        'The man who ran that hospital had come from an airline. He said that the hospital was harder.',
      'waited-longest': 'People came and went the whole time, and some came back higher up.',
      'outsourcing-worse':
        'The cleaning had been contracted out and was spotless. The canteen had not, and was not. So it cannot be that.',
    },
    interview:
      'I find it hard to say “public service” as if it were one career. The people I liked best abroad were passing through, from an airline, from a ministry, and on to somewhere else. They had picked up something useful at every stop. I would like a life like that. Whether the stop is public or private, I would ask what I learn there.',
  },
  S04: {
    reasons: {
      answerable: 'It slows them down, and I am glad that it does.',
      'responsibility-early':
        'I want both: something that matters, and something to do about it before I am thirty.',
      'grey-suits': 'The planners I met were covered in mud.',
      'one-person-little':
        'One person moved the bypass in our town. She was an ecologist and there were newts.',
    },
    interview:
      'My friends split into those who want to do good and those who want to get on, and I get teased by both. The ecologist with the newts was twenty-eight. She had read the rules more carefully than the people who wrote them, and the road went somewhere else. That was good for the newts and I am sure that it was good for her. I do not see why I should have to choose.',
  },
  S15: {
    reasons: {
      'high-standards':
        'You are checked, signed off and checked again. I should like to see that at an estate agent’s.',
      'work-of-others': 'On nights there were meant to be six of us. Say four.',
      'money-saved': 'Come and do one night, and then tell me which half.',
      'nobodys-fault': 'We write down our own mistakes. There is a form for it, and people use it.',
    },
    interview:
      'I am proud of them and I am scared for them, and I could not get the two apart with the cards. The standards do not go down when there are four of you in place of six. What goes is the break, and after that somebody’s back. People hear “short of staff” and think that the care is worse. Mostly it is the carers who are worse.',
  },
  S18: {
    reasons: {
      silos: 'Planning said to ask Highways. Highways said to ask Planning.',
      'home-at-five': 'I rang at ten to five and I could hear the coats.',
      inventive: 'I have seen what having no money does to a building.',
      'run-like-business': 'There was a suggestion box. It was screwed shut.',
    },
    interview:
      'For our first-year project we had to find out what we were allowed to build on a real site. It took eleven weeks to get an answer and the answer was a link. Everyone I talked to was perfectly nice. It was like being passed along a very long sofa.',
  },
  S12: {
    reasons: {
      'fairer-society': 'I put it there early on and then it seemed fine.',
      'jobs-unsafe': 'No idea really. I had two places left.',
    },
    interview:
      'I told the person who asked me that I do not know anybody who does that kind of work and that I went more or less by feel. If you gave me the cards again tomorrow I think they would come out differently.',
  },
  S45: {
    reasons: {
      'grey-suits': 'It made me laugh.',
      'waited-longest': 'I do not have a view on this. Something had to go at the end.',
    },
  },
};
