import { useState } from 'react';
import type { IdentitiesResponse, IdentityReadersResponse } from '../../../server/contract/identity.ts';
import {
  identitiesCsvHref,
  nameIdentityReaders,
  readIdentities,
  readIdentityReaders,
} from '../../api/participants.api.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { useAsking } from './use-asking.ts';

const words = participantsText.who;

interface WhoIsWhoSectionProps {
  readonly studyId: string;
  /** May they say which editors see it. */
  readonly mayName: boolean;
}

/** Who is who, shown only when it is asked for; and to the owner, who else may ask. */
export function WhoIsWhoSection({ studyId, mayName }: WhoIsWhoSectionProps) {
  const { isAsking, failure, ask } = useAsking();
  const [identities, setIdentities] = useState<IdentitiesResponse | null>(null);
  const [readers, setReaders] = useState<IdentityReadersResponse | null>(null);

  async function show(): Promise<void> {
    setIdentities(await ask(() => readIdentities(studyId)));
    if (mayName) setReaders(await ask(() => readIdentityReaders(studyId)));
  }

  return (
    <Section id="who" title={words.title} lead={words.lead}>
      {failure === null ? null : <Notice tone="danger">{failure}</Notice>}
      {identities === null ? (
        <p>
          <button type="button" className="button" disabled={isAsking} onClick={() => void show()}>
            {words.show}
          </button>
        </p>
      ) : (
        <>
          <Identities {...identities} />
          <p>
            <a className="button" href={identitiesCsvHref(studyId)} download>
              {words.download}
            </a>
          </p>
        </>
      )}
      {readers === null ? null : <Readers studyId={studyId} editors={readers.editors} />}
    </Section>
  );
}

function Identities({ participants, invited }: IdentitiesResponse) {
  const rows = [
    ...invited.map(({ number, label, participant }) => ({
      participant,
      known: `${label} (${words.invitation(number)})`,
    })),
    ...participants.map(({ participant, externalIds, answers }) => ({
      participant,
      known: Object.entries({ ...externalIds, ...answers })
        .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('; '),
    })),
  ];
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <DataTable caption={words.title} label={words.title} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{words.participant}</th>
          <th scope="col">{words.known}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ participant, known }) => (
          <tr key={`${participant ?? ''} ${known}`}>
            <th scope="row">{participant ?? words.notBegun}</th>
            <td dir="auto">{known}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

interface ReadersProps {
  readonly studyId: string;
  readonly editors: IdentityReadersResponse['editors'];
}

function Readers({ studyId, editors }: ReadersProps) {
  const { isAsking, failure, ask } = useAsking();
  const [named, setNamed] = useState(() => editors.filter(({ isReader }) => isReader));
  const [isSaved, setIsSaved] = useState(false);
  if (editors.length === 0) return <p className="quiet">{words.noEditors}</p>;

  async function save(): Promise<void> {
    const ids = named.map(({ researcherId }) => researcherId);
    setIsSaved((await ask(() => nameIdentityReaders(studyId, ids))) !== null);
  }

  return (
    <fieldset className="choice">
      <legend className="field__label">{words.readers}</legend>
      {editors.map((editor) => (
        <label key={editor.researcherId} className="choice__option">
          <input
            type="checkbox"
            checked={named.some(({ researcherId }) => researcherId === editor.researcherId)}
            onChange={({ target }) => {
              const others = named.filter(({ researcherId }) => researcherId !== editor.researcherId);
              setNamed(target.checked ? [...others, editor] : others);
              setIsSaved(false);
            }}
          />
          {editor.name}
        </label>
      ))}
      {failure === null ? null : <Notice tone="danger">{failure}</Notice>}
      <button type="button" className="button" disabled={isAsking} onClick={() => void save()}>
        {words.save}
      </button>
      <StatusMessage>{isSaved ? words.saved : ''}</StatusMessage>
    </fieldset>
  );
}
