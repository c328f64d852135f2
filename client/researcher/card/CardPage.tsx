import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readCard } from '../../api/card.api.ts';
import { CallError } from '../../api/call.ts';
import { readVersion } from '../../api/participants.api.ts';
import { readStudies } from '../../api/study.api.ts';
import { cardText as words } from '../../text/en/card.ts';
import { StudyPage } from '../study/StudyPage.tsx';
import { CardDesk } from './CardDesk.tsx';
import { CardToRead } from './CardToRead.tsx';

/** The study of the address, what it promises, and how it stands with the public. */
export async function cardLoader({ params }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [card, version, { studies }] = await Promise.all([
    readCard(studyId),
    readVersion(studyId),
    readStudies(),
  ]);
  const study = studies.find((each) => each.studyId === studyId);
  if (!study) throw new CallError('not-found', `there is no study ${studyId}`, 404);
  return { study, card, version };
}

/** What a study promises to the people who take part, and whether it takes their Q-sorts. */
export function CardPage() {
  const { study, card: loaded, version } = useLoaderData<typeof cardLoader>();
  const [card, setCard] = useState(loaded);
  return (
    <StudyPage study={study} words={words} className="card-page">
      <Previews slug={card.slug} />
      {card.mayChange ? (
        <CardDesk studyId={study.studyId} card={card} version={version} onCard={setCard} />
      ) : (
        <CardToRead studyId={study.studyId} card={card} version={version} />
      )}
    </StudyPage>
  );
}

/** The two pages as participants see them, also before the study is open. */
function Previews({ slug }: { readonly slug: string }) {
  return (
    <p className="card-page__previews">
      <a href={`/s/${slug}/card`} target="_blank" rel="noreferrer">
        {words.previewCard} {words.newTab}
      </a>
      <a href={`/s/${slug}?preview`} target="_blank" rel="noreferrer">
        {words.previewConsent} {words.newTab}
      </a>
    </p>
  );
}
