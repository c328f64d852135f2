import type { CardResponse } from '../../../server/contract/study-card.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { cardText } from '../../text/en/card.ts';
import { languageName } from '../../text/language-name.ts';
import { dayText } from '../../text/number-text.ts';
import { CopyButton } from '../writing/CopyButton.tsx';

const words = cardText.versions;

type Version = CardResponse['versions'][number];

/** Every consent text people were ever shown, and how many agreed to it. */
export function VersionsSection({ card: { versions } }: { readonly card: CardResponse }) {
  return (
    <Section id="versions" title={words.title} lead={words.lead}>
      <DataTable caption={words.title} label={words.title} isCaptionHidden className="consent-versions">
        <thead>
          <tr>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.published}</th>
            <th scope="col">{words.language}</th>
            <th scope="col" className="number">
              {words.agreed}
            </th>
            <th scope="col">{words.approval}</th>
            <th scope="col">{words.hash}</th>
          </tr>
        </thead>
        <tbody>
          {versions.flatMap((version) =>
            version.texts.map((text) => (
              <tr key={`${version.number} ${text.language}`}>
                <th scope="row">{version.number}</th>
                <td>{dayText(version.publishedAt)}</td>
                <td>{languageName(text.language)}</td>
                <td className="number">{text.agreedCount}</td>
                <td>{writtenBy(version, text)}</td>
                <td className="hash">
                  <code>{text.textSha256.slice(0, 12)}…</code>{' '}
                  <CopyButton
                    text={text.textSha256}
                    label={words.copyHash(version.number, languageName(text.language))}
                  />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </DataTable>
    </Section>
  );
}

function writtenBy({ consentOrigin }: Version, { approval }: Version['texts'][number]): string {
  if (consentOrigin === 'written') return words.own;
  if (approval === null) return words.machine;
  return words.machineApproved(approval.approvedBy ?? words.somebody, dayText(approval.approvedAt));
}
