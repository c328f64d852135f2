/** A finger that rests there for longer is no press. */
const LONGEST_PRESS_MS = 1500;

/**
 * Wait until nothing on the page as the server sent it is being pressed: what is replaced under a finger would never
 * be told of the press.
 */
export async function untilReleased(): Promise<void> {
  const end = performance.now() + LONGEST_PRESS_MS;
  while (document.querySelector('a:active, label:active, button:active') && performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
