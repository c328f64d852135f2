import { useEffect, useRef } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation, type Location } from 'react-router';
import { signOut } from '../api/researcher.api.ts';
import { HillSign } from '../components/HillSign.tsx';
import { frameText } from '../text/en/frame.ts';
import { researcherText as words } from '../text/en/researcher.ts';
import { signInPath } from './sign-in-path.ts';
import { useMe } from './use-me.ts';

/** The frame of every page: where one can go, and who is signed in. */
export function AppLayout() {
  const main = useFocusOnNewPage();
  const isLoading = useNavigation().state === 'loading';
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header className="app-head">
        <div className="app-head__inner">
          <a className="app-head__brand" href="/">
            <HillSign />
            {words.product}
          </a>
          <nav className="app-head__nav" aria-label={words.mainNav}>
            <NavLink to="/studies">{words.studies}</NavLink>
            <NavLink to="/import">{words.importData}</NavLink>
          </nav>
          <Account />
        </div>
        <div className={isLoading ? 'app-head__progress is-loading' : 'app-head__progress'} role="status">
          {isLoading ? <span className="visually-hidden">{words.loading}</span> : null}
        </div>
      </header>
      <main className="app__main" id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="app-foot">
        <p>{words.footer}</p>
        <SourceLink />
      </footer>
      <ScrollRestoration getKey={scrollKey} />
    </div>
  );
}

/** The server says in the page where the source code of this installation is, if anywhere. */
function SourceLink() {
  const url = document.getElementById('root')?.dataset['sourceUrl'];
  return url === undefined ? null : <a href={url}>{frameText.source}</a>;
}

/** Where one was on a page that was loaded whole belongs to that page; else to the step in the history. */
function scrollKey({ key, pathname }: Location): string {
  return key === 'default' ? pathname : key;
}

function Account() {
  const { researcher } = useMe();
  const { pathname, search } = useLocation();
  if (researcher === null) {
    // The address of the page at the time of pressing, which changes with the recipe.
    return (
      <a
        className="app-head__account"
        href={signInPath()}
        key={pathname + search}
        onClick={(event) => (event.currentTarget.href = signInPath())}
      >
        {words.signIn}
      </a>
    );
  }
  return (
    <div className="app-head__account">
      <NavLink className="app-head__name" to="/account" title={words.signedInAs(researcher.name)}>
        {researcher.name}
      </NavLink>
      <button type="button" className="link-button" onClick={() => void leave()}>
        {words.signOut}
      </button>
    </div>
  );
}

/** Signing out reloads, so that nothing of the session stays in the page. */
async function leave(): Promise<void> {
  await signOut();
  window.location.assign('/studies');
}

/** A new page begins at its top for the keyboard and for screen readers too. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

/** Shown while the first page is on its way. */
export function FirstLoading() {
  return <p className="first-loading">{words.loading}</p>;
}
