import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CallError } from '../../api/call.ts';
import { readVersion } from '../../api/participants.api.ts';
import { readStudies } from '../../api/study.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { SectionNav } from '../../components/SectionNav.tsx';
import { takingPartSettingsText as words } from '../../text/en/taking-part-settings.ts';
import { StudyPage } from '../study/StudyPage.tsx';
import { useVersionForm } from '../versions/use-version-form.ts';
import { VersionFormFrame } from '../versions/VersionFormFrame.tsx';
import { CompletionSection } from './CompletionSection.tsx';
import { EntryChoice } from './EntryChoice.tsx';
import { IdentifyingQuestions } from './IdentifyingQuestions.tsx';
import { LinksSection } from './LinksSection.tsx';
import { takingPartForm } from './taking-part-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import { WordsSection } from './WordsSection.tsx';

const SECTIONS = [
  { id: 'who', label: words.entry.nav },
  { id: 'links', label: words.links.nav },
  { id: 'identifying-questions', label: words.questions.nav },
  { id: 'afterwards', label: words.completion.nav },
  { id: 'times', label: words.times.nav },
  { id: 'embedding', label: words.embedding.nav },
];

/** The study of the address, and how people take part in it. */
export async function takingPartLoader({ params }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [version, { studies }] = await Promise.all([readVersion(studyId), readStudies()]);
  const study = studies.find((each) => each.studyId === studyId);
  if (!study) throw new CallError('not-found', `there is no study ${studyId}`, 404);
  return { study, version };
}

/** How people come into a study, what is kept of how they came, and where they go on to. */
export function TakingPartPage() {
  const { study, version } = useLoaderData<typeof takingPartLoader>();
  const { studyId } = study;
  const mayChange = study.may.includes('change-study');
  const form = useVersionForm({ studyId, loaded: version, rules: takingPartForm });
  return (
    <StudyPage study={study} words={words}>
      {mayChange ? null : (
        <Notice>
          <p>{words.readOnly}</p>
        </Notice>
      )}
      <div className="with-nav">
        <SectionNav label={words.contents} sections={SECTIONS} />
        <div className="with-nav__main">
          <VersionFormFrame form={form} labels={TAKING_PART_LABELS} isReadOnly={!mayChange}>
            <EntryChoice form={form} />
            <LinksSection form={form} />
            <IdentifyingQuestions form={form} />
            <CompletionSection form={form} />
            <WordsSection form={form} id="times" name="moveTimesPurpose" />
            <WordsSection form={form} id="embedding" name="embedHosts" />
          </VersionFormFrame>
        </div>
      </div>
    </StudyPage>
  );
}
