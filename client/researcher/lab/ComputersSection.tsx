import type { LabComputer } from '../../../server/contract/lab-computer.ts';
import { revokeLabLink } from '../../api/lab-computers.api.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { labComputersText } from '../../text/en/lab-computers.ts';
import { Outcome } from '../account/Outcome.tsx';
import { useSending } from '../account/use-sending.ts';

const words = labComputersText.list;

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const momentOr = (time: string | null, otherwise: string) =>
  time === null ? otherwise : moment.format(new Date(time));

interface ComputersSectionProps {
  readonly studyId: string;
  readonly labComputers: readonly LabComputer[];
  readonly onChange: (labComputers: LabComputer[]) => void;
}

/** What came from each computer, as far as it has delivered; a link that prepared none can be taken back. */
export function ComputersSection({ studyId, labComputers, onChange }: ComputersSectionProps) {
  const sending = useSending();
  const revoke = async (labComputerId: string) => {
    onChange((await revokeLabLink(studyId, labComputerId)).labComputers);
  };
  return (
    <Section id="computers" title={words.title}>
      {labComputers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable caption={words.caption} label={words.caption} isCaptionHidden>
          <Heads />
          <tbody>
            {labComputers.map((computer) => (
              <Row
                key={computer.labComputerId}
                computer={computer}
                isBusy={sending.isBusy}
                onRevoke={() => sending.send(() => revoke(computer.labComputerId), words.revoked)}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      <Outcome sending={sending} />
    </Section>
  );
}

function Heads() {
  return (
    <thead>
      <tr>
        {[words.name, words.prepared, words.until].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        {[words.finished, words.unfinished, words.declined, words.places].map((head) => (
          <th key={head} scope="col" className="number">
            {head}
          </th>
        ))}
        <th scope="col">{words.last}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly computer: LabComputer;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}

function Row({ computer, isBusy, onRevoke }: RowProps) {
  const { name, preparedAt, useUntil, lastDeliveredAt } = computer;
  const numbers = [computer.finished, computer.unfinished, computer.declined, computer.placeCount];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {momentOr(preparedAt, words.notYet)}
        {preparedAt === null ? (
          <>
            {' '}
            <button
              type="button"
              className="button button--small"
              disabled={isBusy}
              aria-label={words.revokeLabel(name)}
              onClick={onRevoke}
            >
              {words.revoke}
            </button>
          </>
        ) : null}
      </td>
      <td>{momentOr(useUntil, '')}</td>
      {numbers.map((number, index) => (
        <td key={index} className="number">
          {number}
        </td>
      ))}
      <td>{momentOr(lastDeliveredAt, words.never)}</td>
    </tr>
  );
}
