/** Name and text of each viewpoint found, written about the factor arrays beside them in viewpoints.ts. */
export const NARRATIVES = {
  warm: {
    name: 'Good people, poorly thanked',
    narrative: `People who sort like this picture capable people doing necessary work for very little thanks. Furthest out they put that those in public service know the people they serve, and deserve a far better image than they have. Close behind come trust, even with a decision about one’s own family, standards as high as any private firm’s, and the card that says hardly anyone thanks them.

It is admiration from close by. Reason after reason begins with somebody: a ward sister, a registrar, a woman in wellingtons. Nor is it innocent. Bad pay, and carrying the work of colleagues who have gone, are granted; silos and slow promotion stand in the middle, neither pressed nor denied. What is refused outright is that half the money could be saved unnoticed, and that private firms would do better.

Viewpoint C thinks well of public service too, but from principle. Here it is a matter of persons.

A student who sorts like this may need no persuading that the work is worth doing. A plain talk about pay, strain and recognition could be of more use.`,
    quotations: [
      'In a film they would be the ones in the background with a clipboard. I think the image is wrong because the good work is quiet and only the mistakes make a noise.',
    ],
  },
  cold: {
    name: 'Nobody answers for it',
    narrative: `People who sort like this lose patience with a system more than with those who work in it. At the top stand two complaints: that it is never anybody’s fault when something goes wrong, and that half the money could be saved and nobody would notice. Next come departments that seldom talk to one another, people who would be lost if they had to compete, and firms that could do most of the work better.

It would be easy to hear contempt in this, but the cards do not show it. The grey suit is set aside; varied days are granted, and, more quietly, that a decent society depends on the work. What is denied most firmly is that services are run like businesses already, and that handing work to firms has made them worse.

Of all the viewpoints this one lies furthest from A. It is not A’s mirror image: both hold that running a public service takes real business sense.

Stories of dedication may leave such a student unmoved. Who is responsible for what, and how anyone can tell whether it worked, would be better questions to bring an answer to.`,
    quotations: [
      'He works hard inside something where hard work does not change the result. Nobody loses anything when it goes badly, and nobody gains much when it goes well. I am not angry with him. I am a bit angry with it.',
    ],
  },
  idealistic: {
    name: 'Here to make society fairer',
    narrative: `For people who sort like this, public service is a purpose before it is a job. At the top they put that those who do it went in to make society fairer, and that having to answer to the public keeps them honest. Then come helping before pay, a decent society that depends on what they do, and the belief that handing their work to private firms has made it worse.

No other viewpoint puts it so high that they are answerable. Image and thanks, which lead in A, count for much less; pay counts for little, and the pension for nothing. Most firmly refused, beside the pension, is the thought that one person can change very little.

The ideal is about the purpose, not about the office. Forms and procedures are ranked as high as knowing the people one serves, and it is half admitted that the most ambitious go elsewhere.

Such a student may be drawn strongly and disappointed early. Meeting somebody ten years into the work might do more than any list of benefits.`,
    quotations: [
      'I kept thinking of the housing officer my neighbour dealt with, who refused her, explained why on two pages, and told her where to complain about him. I found that beautiful, actually.',
    ],
  },
  stereotyped: {
    name: 'The grey office',
    narrative: `People who sort like this see the public office of the old jokes, and see it rather fondly. Grey suits and tea at eleven stand at the very top, with the pension. Old computers, home at five, and promotion for whoever has waited longest come next. At the other end lies whatever would disturb the picture: unsafe jobs, interesting technology, days that differ.

There is no malice in it. Waste and blame, which lead in B, are played down here. The people of the grey office are thought careful and honest, and worth a better image than they have.

Several of those who hold it know where it comes from: television, a grandfather’s office, a day spent in a council lobby. So it may be less a judgement than an image that nothing has yet replaced, and perhaps the viewpoint that a visit or a placement would change soonest. Whether it would, sorts made on one day cannot tell.

Seven sorts define it. It is firm, although one of the seven was drawn by chance alone and merely landed here. The simulator knows that; with real people nobody could have.`,
    quotations: [
      'I do know that it is a picture from before I was born, more or less, but when I try to put a newer one in its place nothing comes.',
    ],
  },
  career: {
    name: 'A good place to start',
    narrative: `People who sort like this look at public service as a place to begin a working life, and like much of what they see. The skills would be welcome with any employer, a capable graduate is trusted with real responsibility early, the post is secure and no two days are the same. That the pay is bad stands right at the top as well. This is not a naive view.

It goes its own way over motives. No viewpoint ranks it lower that people went into this work to make society fairer, and it does not think that helping counts for more with them than pay. Yet their standards are thought high and their image too low. What it rejects most is that the ambitious end up elsewhere, and that the whole way of working belongs to another age.

Appeals to a calling may put such a student off, where the work itself would not. What would I be trusted with after eighteen months, what would I learn, where do people go next: these are questions to answer plainly.

Four sorts define it. Its two ends can be relied on more than its middle.`,
    quotations: [
      'I am not against having a mission. I just do not want to have to perform one at an interview. I would do the work well because I like doing work well.',
    ],
  },
  blurring: {
    name: 'One working world',
    narrative: `For people who sort like this, public and private are no longer two worlds. It is hard to tell where one ends and the other begins; the same people could do much the same job in a company or a charity, and in the course of a career they often will. Skills travel, and a few years in public service look good on a CV.

With the border goes what was special about either side. At the very bottom lie the secure post, and the idea that people in public service would be lost if they had to compete. They are not badly paid, in this view, nor are they in it for anything nobler than others are. No viewpoint ranks it lower that they know the people they serve, or that a decent society depends on what they do.

That is cool, not cold. Public services have moved with the times and answer to the public, it says, even if a fault seldom finds its owner.

“Public service” may not be a heading under which such a student looks for work. Describing the work, and where it leads, could reach further than naming the sector.

Three sorts define it, so it is tentative. The cards at the ends are the ones to trust.`,
    quotations: ['I asked her which side she thought she was on and she said, the third floor.'],
  },
  cuts: {
    name: 'Those who are left',
    narrative: `People who sort like this see work that matters being done by too few, with too little. That no job is safe any more, and that those who are left do the work of those let go, stands at the top. Bad pay, old computers, and services made worse by handing them to private firms come next. At the bottom lie the secure post and the interesting technology.

It is not a cold view. That they can be trusted, and know the people they serve, is granted; that they go home at five, or stay for the pension, is not. The trouble is seen around them: in targets, in silos, in a system so large that one person changes very little.

A student who sorts like this may know the work from nearby, through a placement or a parent, and ask not whether it is worth doing but whether it will still be there. An honest word about which services are taking people on would be a beginning.

Only two sorts define it. Take it as what two people share, not as a settled viewpoint. Several of its cards were tied and placed by a rule, and an analysis asked for six viewpoints folds it into E, as its opposite.`,
    quotations: [
      'I have seen her at the kitchen table at ten at night with somebody else’s cases. When people say that there is fat to cut I would like them to come and have a pizza with those four.',
    ],
  },
} as const;
