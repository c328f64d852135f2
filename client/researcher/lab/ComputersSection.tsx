import { useState } from 'react';
import type { LabComputer } from '../../../server/contract/lab-computer.ts';
import { LAB_GRACE_DAYS } from '../../../server/contract/lab.ts';
import { takeBackLabComputer } from '../../api/lab-computers.api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Section } from '../../components/Section.tsx';
import { labComputersText } from '../../text/en/lab-computers.ts';
import { Outcome } from '../account/Outcome.tsx';
import { useSending } from '../account/use-sending.ts';
import { ComputersTable } from './ComputersTable.tsx';

const words = labComputersText.list;

interface ComputersSectionProps {
  readonly studyId: string;
  readonly labComputers: readonly LabComputer[];
  readonly onChange: (labComputers: LabComputer[]) => void;
}

/** What came from each computer, as far as it has delivered; each can be taken back. */
export function ComputersSection({ studyId, labComputers, onChange }: ComputersSectionProps) {
  const sending = useSending();
  const [asked, setAsked] = useState<LabComputer | null>(null);
  const takeBack = ({ labComputerId, name, preparedAt }: LabComputer) => {
    sending.send(
      async () => onChange((await takeBackLabComputer(studyId, labComputerId)).labComputers),
      preparedAt === null ? words.linkTakenBack : words.computerTakenBack(name),
    );
  };
  return (
    <Section id="computers" title={words.title}>
      {labComputers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ComputersTable
          labComputers={labComputers}
          isBusy={sending.isBusy}
          // An unused link is made anew in a moment; on a prepared computer people may be about to begin.
          onTakeBack={(computer) => (computer.preparedAt === null ? takeBack(computer) : setAsked(computer))}
        />
      )}
      <Outcome sending={sending} />
      {asked === null ? null : (
        <ConfirmDialog
          title={words.asked(asked.name)}
          text={words.askedText(LAB_GRACE_DAYS)}
          confirmLabel={words.takeBack}
          cancelLabel={words.keep}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            takeBack(asked);
          }}
        />
      )}
    </Section>
  );
}
