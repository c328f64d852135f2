import type { ConsentItem } from '../../server/contract/consent-item.ts';
import type { SubmitQSortResponse } from '../../server/contract/q-sort.ts';
import { takingPartWords } from '../text/taking-part-words.ts';

export interface ScreenedOutProps {
  readonly language: string;
  /** One of them is what they could not confirm: its box is far below. */
  readonly consentItems: readonly ConsentItem[];
  /** Undefined: nowhere. */
  readonly to: SubmitQSortResponse['completion'];
}

/** Who came from a panel and cannot take part goes back there, with a code or by a link. Nobody is sent unasked. */
export function ScreenedOut({ language, consentItems, to }: ScreenedOutProps) {
  if (to === undefined) return null;
  const text = takingPartWords(language).screenedOut;
  return (
    <section className="screened-out" aria-labelledby="screened-out-title">
      <h2 id="screened-out-title">{text.title}</h2>
      <p className="quiet">{consentItems.find(({ item }) => item === 'eligibility')?.words}</p>
      {to.kind === 'code' ? (
        <>
          <p>{text.code}</p>
          <p className="screened-out__code" dir="ltr">
            {to.code}
          </p>
        </>
      ) : (
        <>
          <p>{text.goBackText}</p>
          <p>
            <a className="button button--large" href={to.url} rel="noreferrer">
              {text.goBack(new URL(to.url).host)}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
