import type { LabComputer } from '../../../server/contract/lab-computer.ts';
import { LAB_GRACE_DAYS } from '../../../server/contract/lab.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { labComputersText } from '../../text/en/lab-computers.ts';

const words = labComputersText.list;

const DAY_MS = 86_400_000;
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const momentOr = (time: string | null, otherwise: string) =>
  time === null ? otherwise : moment.format(new Date(time));

interface ComputersTableProps {
  readonly labComputers: readonly LabComputer[];
  readonly isBusy: boolean;
  readonly onTakeBack: (computer: LabComputer) => void;
}

/** A row a computer: until when people begin on it, and what came of its places. */
export function ComputersTable({ labComputers, isBusy, onTakeBack }: ComputersTableProps) {
  return (
    <DataTable caption={words.caption} label={words.caption} isCaptionHidden>
      <Heads />
      <tbody>
        {labComputers.map((computer) => (
          <Row
            key={computer.labComputerId}
            computer={computer}
            isBusy={isBusy}
            onTakeBack={() => onTakeBack(computer)}
          />
        ))}
      </tbody>
    </DataTable>
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
  readonly onTakeBack: () => void;
}

function Row({ computer, isBusy, onTakeBack }: RowProps) {
  const { name, preparedAt, useUntil, isOver, lastDeliveredAt } = computer;
  const numbers = [computer.finished, computer.unfinished, computer.declined, computer.placeCount];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{momentOr(preparedAt, words.notYet)}</td>
      <td>
        {isOver ? <Over computer={computer} /> : moment.format(new Date(useUntil))}
        {isOver ? null : (
          <>
            {' '}
            <button
              type="button"
              className="button button--small"
              disabled={isBusy}
              aria-label={preparedAt === null ? words.takeBackLink(name) : words.takeBackComputer(name)}
              onClick={onTakeBack}
            >
              {words.takeBack}
            </button>
          </>
        )}
      </td>
      {numbers.map((number, index) => (
        <td key={index} className="number">
          {number}
        </td>
      ))}
      <td>{momentOr(lastDeliveredAt, words.never)}</td>
    </tr>
  );
}

/** Nobody new begins; until when it still delivers, if it was ever prepared. */
function Over({ computer: { preparedAt, useUntil } }: { readonly computer: LabComputer }) {
  if (preparedAt === null) return words.over;
  const until = new Date(Date.parse(useUntil) + LAB_GRACE_DAYS * DAY_MS);
  return (
    <>
      {words.over} <span className="is-quiet">({words.takenUntil(moment.format(until))})</span>
    </>
  );
}
