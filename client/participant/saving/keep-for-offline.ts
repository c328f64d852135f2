/** Let this page open without a network from now on, once everything that matters more is done. */
export function keepForOffline(): void {
  setTimeout(() => void keptForOffline(), QUIET_MS);
}

const QUIET_MS = 3000;

/** Let this page open without a network from now on; needs a secure connection. @returns is everything kept. */
export async function keptForOffline(): Promise<boolean> {
  if (!mayOpenOffline()) return false;
  try {
    await navigator.serviceWorker.register('/s/service-worker.js', { scope: '/s/' });
    const { active } = await navigator.serviceWorker.ready;
    const scripts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname);
    if (active === null) return false;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<boolean>((resolve) => {
      port1.onmessage = ({ data }) => {
        resolve(data === true);
      };
    });
    active.postMessage({ page: location.pathname, assets: [...new Set(scripts)] }, [port2]);
    return await answer;
  } catch {
    return false;
  }
}

/** Can this page ever be opened without a network. */
export function mayOpenOffline(): boolean {
  return 'serviceWorker' in navigator;
}
