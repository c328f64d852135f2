import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router';
import { readMe } from './api/researcher.api.ts';
import { AccountPage, accountLoader } from './researcher/account/AccountPage.tsx';
import { AnalysisPage, analysisLoader } from './researcher/analysis/AnalysisPage.tsx';
import { AppLayout, FirstLoading } from './researcher/AppLayout.tsx';
import { CardPage, cardLoader } from './researcher/card/CardPage.tsx';
import { ImportPage } from './researcher/importing/ImportPage.tsx';
import { LabComputersPage, labComputersLoader } from './researcher/lab/LabComputersPage.tsx';
import { ParticipantsPage, participantsLoader } from './researcher/participants/ParticipantsPage.tsx';
import { PeoplePage, peopleLoader } from './researcher/people/PeoplePage.tsx';
import { ProblemPage } from './researcher/ProblemPage.tsx';
import { AuditPage, auditLoader } from './researcher/study/AuditPage.tsx';
import { StudiesPage, studiesLoader } from './researcher/studies/StudiesPage.tsx';
import { TakingPartPage, takingPartLoader } from './researcher/taking-part/TakingPartPage.tsx';
import { APP_ROUTE_ID } from './researcher/use-me.ts';
import { SolutionPage, solutionLoader } from './researcher/writing/SolutionPage.tsx';

/** Every address of the researchers' app → its page. The server sends the same empty page for each. */
export const routes: RouteObject[] = [
  {
    id: APP_ROUTE_ID,
    loader: readMe,
    shouldRevalidate: isOtherPage,
    Component: AppLayout,
    ErrorBoundary: ProblemPage,
    HydrateFallback: FirstLoading,
    children: [
      {
        ErrorBoundary: ProblemPage,
        children: [
          { path: '/studies', loader: studiesLoader, Component: StudiesPage },
          { path: '/import', Component: ImportPage },
          { path: '/account', loader: accountLoader, Component: AccountPage },
          {
            path: '/studies/:studyId/analysis',
            loader: analysisLoader,
            shouldRevalidate: isOtherPage,
            Component: AnalysisPage,
          },
          {
            path: '/studies/:studyId/card',
            loader: cardLoader,
            shouldRevalidate: isOtherPage,
            Component: CardPage,
          },
          {
            path: '/studies/:studyId/taking-part',
            loader: takingPartLoader,
            shouldRevalidate: isOtherPage,
            Component: TakingPartPage,
          },
          { path: '/studies/:studyId/audit', loader: auditLoader, Component: AuditPage },
          {
            path: '/studies/:studyId/lab',
            loader: labComputersLoader,
            shouldRevalidate: isOtherPage,
            Component: LabComputersPage,
          },
          {
            path: '/studies/:studyId/participants',
            loader: participantsLoader,
            shouldRevalidate: isOtherPage,
            Component: ParticipantsPage,
          },
          {
            path: '/studies/:studyId/people',
            loader: peopleLoader,
            shouldRevalidate: isOtherPage,
            Component: PeoplePage,
          },
          {
            path: '/solutions/:solutionId',
            loader: solutionLoader,
            shouldRevalidate: isOtherPage,
            Component: SolutionPage,
          },
          { path: '*', Component: ProblemPage },
        ],
      },
    ],
  },
];

/** What stands behind `?` only says how a page is looked at; it loads nothing anew. Asking again (after a failure) does. */
function isOtherPage({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (currentUrl.href === nextUrl.href) return defaultShouldRevalidate;
  return currentUrl.pathname !== nextUrl.pathname && defaultShouldRevalidate;
}
