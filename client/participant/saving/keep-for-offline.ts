/** Let this page open without a network from now on; needs a secure connection. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = async () => {
    await navigator.serviceWorker.register('/s/service-worker.js', { scope: '/s/' });
    const { active } = await navigator.serviceWorker.ready;
    const scripts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname);
    active?.postMessage({ page: location.pathname, assets: [...new Set(scripts)] });
  };
  // After everything that matters more.
  setTimeout(() => void register().catch(() => undefined), QUIET_MS);
}

const QUIET_MS = 3000;

/** Can this page ever be opened without a network. */
export function mayOpenOffline(): boolean {
  return 'serviceWorker' in navigator;
}
