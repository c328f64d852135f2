import type { LabComputer } from '../../../server/contract/lab-computer.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { labComputersText } from '../../text/en/lab-computers.ts';

const words = labComputersText.list;

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const momentOr = (time: string | null, otherwise: string) =>
  time === null ? otherwise : moment.format(new Date(time));

/** What came from each computer, as far as it has delivered. */
export function ComputersSection({ labComputers }: { readonly labComputers: readonly LabComputer[] }) {
  return (
    <Section id="computers" title={words.title}>
      {labComputers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable caption={words.caption} label={words.caption} isCaptionHidden>
          <thead>
            <tr>
              {[
                ...[words.name, words.prepared, words.until, words.finished, words.unfinished],
                ...[words.declined, words.places, words.last],
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labComputers.map((computer) => (
              <tr key={computer.labComputerId}>
                <th scope="row">{computer.name}</th>
                <td>{momentOr(computer.preparedAt, words.notYet)}</td>
                <td>{momentOr(computer.useUntil, '')}</td>
                <td>{computer.finished}</td>
                <td>{computer.unfinished}</td>
                <td>{computer.declined}</td>
                <td>{computer.placeCount}</td>
                <td>{momentOr(computer.lastDeliveredAt, words.never)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  );
}
