import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { frameText } from '../../text/en/frame.ts';
import { startText as words } from '../../text/en/start.ts';
import { PageFrame } from '../PageFrame.tsx';
import { StartHill } from './StartHill.tsx';

export interface StartPageProps {
  /** The demo study to begin with; null where demos are off. */
  readonly demo: {
    readonly studyId: string;
    readonly slug: string;
    readonly title: string;
    readonly statementCount: number;
    readonly minutes: number | null;
    readonly isOpen: boolean;
    readonly published: { readonly slug: string; readonly report: PublishedResponse } | null;
  } | null;
  /** Is there an owner, so that signing in is possible. */
  readonly hasOwner: boolean;
  readonly isSignedIn: boolean;
}

interface Door {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** What this is, in two sentences and a picture, and the ways in. */
export function StartPage({ demo, hasOwner, isSignedIn }: StartPageProps) {
  const [first, ...others] = doorsOf(demo);
  const link = isSignedIn
    ? { href: '/studies', label: frameText.studies }
    : { href: '/sign-in', label: frameText.signIn };
  const published = demo?.published ?? null;
  return (
    <PageFrame {...(hasOwner ? { link } : {})}>
      <main className={published === null ? 'start' : 'start start--pictured'}>
        <header className="start__opening">
          <h1>{words.heading}</h1>
          <p className="start__lead">{words.lead}</p>
          <a className="button button--primary" href={first!.href}>
            {first!.title}
          </a>
          <p className="start__first">{first!.text}</p>
        </header>
        {published === null ? null : <StartHill report={published.report} />}
        {others.length === 0 ? null : (
          <nav className="doors" aria-label={words.doorsTitle}>
            {others.map(({ href, title, text }) => (
              <a key={href} className="doors__door" href={href}>
                <span className="doors__title">{title}</span>
                <span>{text}</span>
              </a>
            ))}
          </nav>
        )}
        {hasOwner ? null : <p className="start__owner">{words.noOwner}</p>}
      </main>
    </PageFrame>
  );
}

function doorsOf(demo: StartPageProps['demo']): Door[] {
  const { sort, analysis, read } = words.doors;
  const doors: Door[] = [];
  if (demo?.isOpen) {
    doors.push({
      href: `/s/${demo.slug}`,
      title: sort.title,
      text: sort.text(demo.title, demo.statementCount, demo.minutes),
    });
  }
  if (demo) doors.push({ href: `/studies/${demo.studyId}/analysis`, ...analysis });
  if (demo?.published) {
    const { slug, report } = demo.published;
    doors.push({ href: `/v/${slug}`, title: read.title, text: read.text(report.viewpoints.length) });
  }
  doors.push({ href: '/import', ...words.doors.import });
  return doors;
}
