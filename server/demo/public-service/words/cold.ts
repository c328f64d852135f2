import type { WordsByParticipant } from './participant-words.ts';

/** Those who hold the cold viewpoint. */
export const COLD_WORDS: WordsByParticipant = {
  S03: {
    reasons: {
      'one-person-little':
        'The incentives are the problem, not the individuals. Put a genius in there and the same letter comes out.',
      'nobodys-fault': 'There is always a review, and the review always finds that lessons will be learned.',
      'badly-paid':
        'Add the pension and the security to the salary and then compare. Most people leave out half the package.',
      answerable: 'I can leave a bank that treats me badly. I cannot leave the tax office.',
    },
    interview:
      'I want to be fair, because my uncle is a civil servant and he is one of the hardest-working people I know. That is rather my point. He works hard inside something where hard work does not change the result. Nobody loses anything when it goes badly, and nobody gains much when it goes well. I am not angry with him. I am a bit angry with it.',
  },
  S11: {
    reasons: {
      silos: 'I reported one broken street light and was given three telephone numbers.',
      'firms-better':
        'Not because the people are better. Because if a firm does it badly you can go to the next one.',
      'outsourcing-worse':
        'Our bins were contracted out and they get emptied. That is all I ask of a bin collection.',
      'work-of-others':
        'I know that is what they say. Every reorganisation I have seen ended with more job titles than before.',
    },
    interview:
      'Last summer I answered the phone for an insurer. If a call took longer than six minutes somebody came over and asked why. It was stressful and I would not do it again, but it meant that somebody was asking. When I ring a public office I never have the feeling that anybody, anywhere, is asking.',
  },
  S16: {
    reasons: {
      'nobodys-fault':
        'Huge systems get built, do not work and are quietly switched off. I have never once read a name.',
      'lost-with-customers': 'If there were a second passport office, the first would change overnight.',
      'responsibility-early':
        'A friend was on a graduate scheme for a year. Her big project was the seating plan.',
      'data-and-technology':
        'The data may well be interesting. You will spend three years asking for access to it.',
    },
    interview:
      'I put helping people quite high, which may look odd next to the rest. I believe it. I just do not think that meaning well is a way of running anything. On my course you hand in something that works or you fail the module. I keep looking for the place in public service where somebody fails the module.',
  },
  S19: {
    reasons: {
      'no-risk':
        'If you do something and it goes wrong, you are blamed. If you do nothing, the process is blamed. So.',
      silos: 'I had to send the same certificate to two offices in one building.',
      'outsourcing-worse':
        'It depends on the contract. Sign a bad one and you get bad service, and who signed it?',
      'better-image': 'The image is about right. I do not mean bad. I mean that the picture matches.',
    },
  },
  S31: {
    reasons: {
      'firms-better': 'Anything with a queue in it, a firm would have sorted out by now.',
      'waited-longest':
        'You could draw the graph. Years along the bottom, pay up the side, no other line needed.',
      'high-standards': 'They might be. Nobody compares, so how would we know?',
      'outsourcing-worse': 'The leisure centre went private and now it has hot showers.',
    },
    interview:
      'I do not have a theory. I swim. When the council ran the pool the showers were cold and there was a laminated notice to explain why. Then a company took it over and the notice came down. I know that is a small thing, but that is how most of us meet public services, isn’t it? In small things.',
  },
  S34: {
    reasons: {
      'money-saved': 'Half is a figure of speech. A fifth I would defend in a seminar.',
      'decent-society': 'That is exactly why it annoys me. It is too important to be done like this.',
      'moved-with-times': 'The website moved. Behind the website it is the same in-tray.',
      answerable: 'Ministers answer. Officials draft what the minister answers.',
    },
    interview:
      'People assume that if you are critical you want less of it. I have the waste and “a decent society depends on it” side by side at the top, and for me they belong together. It is like being let down by a friend rather than a stranger. If a shop wastes money that is its own affair. This is ours, and still I have no way of finding out where it went.',
  },
  S35: {
    reasons: {
      'firms-better': 'Someone in the year above built a better bus app than the official one. One student!',
      'lost-with-customers': 'They have never had to be chosen.',
      inventive: 'Having no money does not make you inventive. It makes you put things off.',
      'data-and-technology': 'If that were true people on my course would be talking about it.',
    },
  },
  S39: {
    reasons: {
      'money-saved':
        'I did a placement year in audit. You see the same report bought twice, from two consultancies, one floor apart.',
      'firms-better': 'Give the same piece of work a price and a deadline, and watch.',
      'run-like-business':
        'Having targets does not make you a business. Going under when you miss them makes you a business.',
      'better-image': 'Respect is like anything else, you should have to earn it again every year.',
    },
    interview:
      'In audit we spent two months at a public body. Everybody was pleasant, and nobody could tell me what one unit of their work cost. Not roughly, not at all. I was not shocked that it was expensive. I was shocked that it was nobody’s job to know.',
  },
  S41: {
    reasons: {
      silos: 'They dug up our road in March for the water and again in May for the cables.',
      'money-saved': 'See the road.',
      'outsourcing-worse': 'The firm that did the resurfacing was the only part of it that finished on time.',
      'responsibility-early':
        'My cousin is a chartered engineer at a council and still needs a signature to order traffic cones.',
    },
    interview:
      'I do not think they are lazy. I think nobody draws the whole system. If you improve every part on its own you can still end up with a bad machine, that is first-year engineering. Each department does its own bit quite well, and then you stand in the street and look at the result.',
  },
};
