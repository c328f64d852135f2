import type { MadePersonalInvitation } from '../../../server/contract/personal-invitation.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { csvText } from '../writing/figures-csv.ts';
import { saveFile } from '../writing/save-file.ts';

const words = participantsText.made;

interface MadeInvitationsProps {
  readonly slug: string;
  readonly made: readonly MadePersonalInvitation[];
  readonly onPrint: () => void;
}

/** Links and codes that were just made: the only time they are shown. */
export function MadeInvitations({ slug, made, onPrint }: MadeInvitationsProps) {
  const hasCodes = made.some(({ code }) => code !== null);
  const heads = [words.number, words.label, words.link, ...(hasCodes ? [words.code] : [])];

  function download(): void {
    const rows = made.map(({ number, label, link, code }) => [
      ...[number, label, link],
      ...(hasCodes ? [code] : []),
    ]);
    saveFile(`${slug}-invitations.csv`, new Blob([csvText([heads, ...rows])], { type: 'text/csv' }));
  }

  return (
    <div className="made-invitations" role="region" aria-label={words.title(made.length)}>
      <Notice tone="notice" title={words.title(made.length)}>
        <p>{words.once}</p>
      </Notice>
      <p>
        <button type="button" className="button button--primary" onClick={download}>
          {words.download}
        </button>{' '}
        <button type="button" className="button" onClick={onPrint}>
          {words.print}
        </button>
      </p>
      <DataTable caption={words.title(made.length)} label={words.title(made.length)} isCaptionHidden>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {made.map(({ number, label, link, code }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td dir="auto">{label}</td>
              <td className="secret-cell">{link}</td>
              {hasCodes ? <td className="secret-cell">{code}</td> : null}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
