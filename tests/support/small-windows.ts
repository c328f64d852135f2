import { expect, type Page } from '@playwright/test';
import { findFaults } from './expect-accessible.ts';

/** What is left of a window of 1280 x 800 at 200 % and at 400 % zoom, two phones held sideways, the smallest phone. */
const SMALL_WINDOWS = [
  ['200 % zoom', 640, 400],
  ['400 % zoom', 320, 200],
  ['a phone held sideways', 844, 390],
  ['a small phone held sideways', 667, 375],
  ['the smallest phone', 320, 640],
] as const;

/**
 * In each small window: nothing is wider than the window, no words are cut at its edges, and whatever gets the focus can
 * be seen and pressed; at 200 % axe finds nothing. The window is left as large as it was.
 */
export async function expectUsableInSmallWindows(page: Page, where: string): Promise<void> {
  const usual = page.viewportSize()!;
  for (const [name, width, height] of SMALL_WINDOWS) {
    await page.setViewportSize({ width, height });
    await page.evaluate(drawnTwice);
    // Softly: one walk tells all faults.
    const faults = [...(await page.evaluate(tooWide)), ...(await page.evaluate(focusedAndHidden))];
    expect.soft(faults, `${where}, ${name}`).toEqual([]);
    if (name === '200 % zoom') expect.soft(await findFaults(page), `${where}, ${name}`).toEqual([]);
  }
  await page.setViewportSize(usual);
  await page.evaluate(drawnTwice);
}

/** Runs in the page: it has been told of its new size, and has drawn itself anew. */
function drawnTwice(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Runs in the page; it may use nothing from outside itself. What is wider than the window, or beyond its edges. */
function tooWide(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  const excess = root.scrollWidth - root.clientWidth;
  if (excess > 0) faults.push(`${excess} px wider than the window`);
  const open = document.querySelector('dialog[open]') ?? document.body;
  const words = [...open.querySelectorAll<HTMLElement>('h1, h2, p, li, label, legend, dt, dd, button, a')];
  for (const element of words.filter((each) => each.checkVisibility())) {
    if (element.closest('.visually-hidden, .skip-link, .strip')) continue;
    const { left, right, width } = element.getBoundingClientRect();
    const isBeyond = width > 1 && (left < -1 || right > innerWidth + 1);
    if (isBeyond) faults.push(`beyond the edge: ${element.className} "${element.textContent.slice(0, 40)}"`);
  }
  return faults;
}

/** Runs in the page; it may use nothing from outside itself. Controls that have the focus and lie under something. */
function focusedAndHidden(): string[] {
  const isPart = (control: HTMLElement, under: Element | null) =>
    under !== null && (control.contains(under) || under.closest('label')?.contains(control) === true);
  const isSeen = (control: HTMLElement) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    return parts.some((down) =>
      parts.some((along) =>
        isPart(control, document.elementFromPoint(left + width * along, top + height * down)),
      ),
    );
  };
  const open = document.querySelector('dialog[open]') ?? document.body;
  const controls = [
    ...open.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary'),
  ].filter((each) => each.checkVisibility());
  return controls
    .filter((control) => {
      // What has the focus already would not be brought into view.
      control.blur();
      control.focus();
      return document.activeElement === control && !isSeen(control);
    })
    .map(
      (control) => `focused and not to be seen: ${control.className} "${control.textContent.slice(0, 40)}"`,
    );
}
