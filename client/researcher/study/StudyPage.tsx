import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { StudySummary } from '../../../server/contract/study.ts';
import { Page } from '../../components/Page.tsx';
import { researcherText } from '../../text/en/researcher.ts';
import { studyPagesText } from '../../text/en/study-pages.ts';
import { StudyNav } from './StudyNav.tsx';

interface StudyPageProps {
  readonly study: StudySummary;
  /** What this page is called among the study's own, and what it is, in a line or two. */
  readonly words: { readonly title: string; readonly lead: string };
  readonly className?: string;
  readonly children: ReactNode;
}

/** One of the pages of a study, with the way to the others. */
export function StudyPage({ study, words, className = '', children }: StudyPageProps) {
  return (
    <Page
      title={study.title}
      documentTitle={researcherText.documentTitle(`${words.title}: ${study.title}`)}
      above={<Link to="/studies">{studyPagesText.toStudies}</Link>}
      lead={<p>{words.lead}</p>}
      className={className}
    >
      <StudyNav study={study} />
      {children}
    </Page>
  );
}
