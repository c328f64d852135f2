const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** How often the clock is looked at. */
const LOOK_MS = 1000;

/**
 * Tell once when nobody has touched anything for so long. It goes by the clock and not by a timer, which stands still
 * while the computer sleeps: whoever opens it then must not find the sort of whoever closed it.
 *
 * @returns a function that ends the watch.
 */
export function watchIdle(ms: number, onIdle: () => void): () => void {
  let lastSign = Date.now();
  const end = () => {
    clearInterval(timer);
    for (const sign of SIGNS) removeEventListener(sign, handleSign);
  };
  /** @returns was it told. */
  const look = () => {
    if (Date.now() - lastSign < ms) return false;
    end();
    onIdle();
    return true;
  };
  // The first touch after a sleep may come before the clock was looked at.
  const handleSign = () => {
    if (!look()) lastSign = Date.now();
  };
  const timer = setInterval(look, LOOK_MS);
  for (const sign of SIGNS) addEventListener(sign, handleSign, { passive: true });
  return end;
}
