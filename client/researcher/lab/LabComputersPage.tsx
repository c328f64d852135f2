import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readLabComputers } from '../../api/lab-computers.api.ts';
import { readVersion } from '../../api/participants.api.ts';
import { readStudy } from '../../api/study.api.ts';
import { labComputersText as words } from '../../text/en/lab-computers.ts';
import { StudyPage } from '../study/StudyPage.tsx';
import { ComputersSection } from './ComputersSection.tsx';
import { FileSection } from './FileSection.tsx';
import { LabLinkSection } from './LabLinkSection.tsx';
import { LabModeSection } from './LabModeSection.tsx';

/** The study of the address, is it in lab mode, and its lab computers. */
export async function labComputersLoader({ params }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [{ study }, version, { labComputers }] = await Promise.all([
    readStudy(studyId),
    readVersion(studyId),
    readLabComputers(studyId),
  ]);
  return { study, version, labComputers };
}

/** Many participants on one computer: prepare computers, see what came from them, and hand in what was carried here. */
export function LabComputersPage() {
  const { study, ...loaded } = useLoaderData<typeof labComputersLoader>();
  const [version, setVersion] = useState(loaded.version);
  const [labComputers, setLabComputers] = useState(loaded.labComputers);
  const { studyId, isOpen } = study;
  const lookAgain = () => void readLabComputers(studyId).then((now) => setLabComputers(now.labComputers));
  const { isLab } = version.settings;
  return (
    <StudyPage study={study} words={words} className="participants-page">
      <LabModeSection studyId={studyId} version={version} onChange={setVersion} />
      {isLab ? <LabLinkSection studyId={studyId} isOpen={isOpen} onMade={lookAgain} /> : null}
      <ComputersSection {...{ studyId, labComputers }} onChange={setLabComputers} />
      {labComputers.length > 0 ? <FileSection onDelivered={lookAgain} /> : null}
    </StudyPage>
  );
}
