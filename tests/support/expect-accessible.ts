import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG's A and AA, and target sizes. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WAYS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/**
 * Axe finds nothing, in light, in dark and in forced colours.
 * @param what names the page where something is found.
 * @param within a selector: only this part of a page whose rest is looked at elsewhere.
 */
export async function expectAccessible(page: Page, what = page.url(), within = 'html'): Promise<void> {
  for (const [name, media] of Object.entries(WAYS)) {
    await page.emulateMedia({ forcedColors: 'none', ...media });
    expect(await findFaults(page, within), `${what}, ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** What axe finds on the page as it is now, each with the first element that has it. */
export async function findFaults(page: Page, within = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Half the time: no page of its own is opened to gather what frames say. Only frames of other origins would be
    // left out, and then the rule "frame-tested" says so.
    .setLegacyMode()
    .include(within)
    .withTags(TAGS)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
