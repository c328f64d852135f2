import { Link } from 'react-router';
import type { SameStudy } from '../../../server/contract/import.ts';
import { Notice } from '../../components/Notice.tsx';
import { researcherText } from '../../text/en/researcher.ts';
import { dayText } from '../../text/number-text.ts';

const words = researcherText.importPage;

/** The data are stored already: say where, before they are stored a second time. */
export function SameStudyNotice({ study: { studyId, title, createdAt } }: { readonly study: SameStudy }) {
  return (
    <Notice tone="notice" title={words.sameStudyTitle}>
      <p>{words.sameStudy(title, dayText(createdAt))}</p>
      <p>
        <Link to={`/studies/${studyId}/analysis`}>{words.sameStudyOpen}</Link>
      </p>
    </Notice>
  );
}
