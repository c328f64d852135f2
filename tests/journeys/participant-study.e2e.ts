import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect } from '../support/journey.ts';
import { asked, named, publishVersion, test } from '../support/journey-own-study.ts';
import {
  click,
  DEMO_CARDS,
  DEMO_STUDY,
  keptInBrowser,
  layOutGuided,
  readStatements,
  tap,
  untilSaved,
} from '../support/participant-walk.ts';
import { expectUsableInSmallWindows } from '../support/small-windows.ts';

const QUESTIONS = [
  asked('before', 'single', 'Have you done this before?', {
    place: 'before',
    options: named('Yes', 'No'),
    isRequired: true,
  }),
  asked('about', 'information', 'The next questions are about you.'),
  asked('field', 'single', 'What do you study?', {
    options: named('Law', 'History'),
    hasOther: true,
    isRequired: true,
  }),
  asked('done', 'multiple', 'What have you done?', { options: named('An internship', 'A student job') }),
  asked('where', 'text', 'Where was the internship?', {
    showIf: { key: 'done', isOneOf: ['an-internship'] },
  }),
  asked('age', 'number', 'How old are you?', { minimum: 16, maximum: 99, isRequired: true }),
  asked('since', 'date', 'Since when do you study?'),
  asked('country', 'dropdown', 'Where did you grow up?', { options: named('Norway', 'Kenya') }),
  asked('sure', 'scale', 'How sure are you?', { options: named('Not at all', 'Somewhat', 'Very') }),
  asked('trust', 'matrix', 'Whom do you trust?', {
    options: named('Little', 'Much'),
    rows: named('Courts', 'Press'),
  }),
  asked('wants', 'ranking', 'What matters in a job?', { options: named('Pay', 'Time', 'Meaning') }),
  asked('news', 'slider', 'Days a week with news?', { minimum: 0, maximum: 7 }),
  asked('more', 'long-text', 'Anything else?', { hint: 'Whatever comes to mind.', isIdentifying: true }),
];

test('a try-out that is kept nowhere, questions before and after, a completion code', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await publishVersion(page, () => ({
    questions: QUESTIONS,
    hasTryOut: true,
    completion: { kind: 'code', code: 'C1X9-77' },
  }));
  await page.goto(DEMO_STUDY);
  await click(page, 'I agree, let me begin');
  await page.getByRole('link', { name: 'Try it with three cards first' }).click();
  await expectAccessible(page);
  for (const pile of ['Agree', 'Disagree', 'Unsure']) await click(page, pile);
  await click(page, 'Lay them out');
  await layOutGuided(page, 2);
  await expectAccessible(page);
  await click(page, 'Put it on 0');
  await click(page, 'Look it over');
  await expect(page.getByRole('heading', { name: 'That is all there is to it' })).toBeVisible();
  expect(await keptInBrowser(page)).not.toContain('try-out 0');
  await click(page, 'Begin the study');

  await expect(page.getByRole('heading', { name: 'Before you sort' })).toBeVisible();
  await click(page, 'Go on');
  await expect(page.getByRole('alert')).toContainText('Please answer: Have you done this before?');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Please answer: Have you done this before?' }).click();
  await expect(page.getByRole('group', { name: 'Have you done this before?' })).toBeFocused();
  await page.getByRole('radio', { name: 'No' }).check();
  await click(page, 'Go on');
  await readStatements(page, click, 1, DEMO_CARDS);
  await click(page, 'Lay them out');
  await layOutGuided(page, 38);
  await click(page, 'Put the remaining 7 on 0');
  for (const next of ['Look it over', 'This is how I see it', 'Go on']) await click(page, next);

  await page.getByRole('radio', { name: 'Something else' }).check();
  await page.getByLabel('How old are you?').fill('fifteen');
  await click(page, 'Go on');
  await expect(page.getByRole('alert')).toContainText('Please say what else: What do you study?');
  await expect(page.getByRole('alert')).toContainText('Please write a number, such as 42: How old are you?');
  await expectAccessible(page);
  await expectUsableInSmallWindows(page, 'questions, two of them answered wrongly');
  await page.getByLabel('What else?').fill('Music & “theatre”');
  await page.getByLabel('How old are you?').fill('23');
  await expect(page.getByLabel('Where was the internship?')).toBeHidden();
  await page.getByRole('checkbox', { name: 'An internship' }).check();
  await page.getByLabel('Where was the internship?').fill('At a court');
  await page.getByLabel('Since when do you study?').fill('2024-10-01');
  await page.getByLabel('Where did you grow up?').selectOption('Kenya');
  await page.getByRole('radio', { name: 'Somewhat' }).check();
  await page.getByRole('group', { name: 'Press' }).getByRole('radio', { name: 'Much' }).check();
  await click(page, 'Move up: Meaning');
  await page.getByLabel('Days a week with news?').press('ArrowRight');
  await expect(page.getByLabel('Anything else?')).toHaveAccessibleDescription(
    /Whatever comes to mind.*kept apart from your sort; only the owner of the study/,
  );
  await page.getByLabel('Anything else?').fill('No.');
  await untilSaved(page);
  await page.reload();
  await expect(page.getByLabel('How old are you?')).toHaveValue('23');
  await expect(page.getByLabel('What else?')).toHaveValue('Music & “theatre”');
  await click(page, 'Go on');

  const sent = page.waitForRequest('**/q-sorts');
  await click(page, 'Send');
  const body = (await sent).postDataJSON() as {
    answers: object;
    record: { placedBy: { by: string }[]; stepTimes: { step: string; activeMs: number }[] };
  };
  expect(body.answers).toEqual({
    before: 'no',
    field: 'other: Music & “theatre”',
    done: ['an-internship'],
    where: 'At a court',
    age: 23,
    since: '2024-10-01',
    country: 'kenya',
    sure: 'somewhat',
    trust: { press: 'much' },
    wants: ['pay', 'meaning', 'time'],
    news: 5,
    more: 'No.',
  });
  expect(body.record).toMatchObject({ moveCount: DEMO_CARDS + 39, undoCount: 0, deviceClass: 'desktop' });
  expect(body.record.placedBy.filter(({ by }) => by === 'last-column')).toHaveLength(7);
  const timed = body.record.stepTimes.filter(({ activeMs }) => activeMs > 0).map(({ step }) => step);
  expect(timed).toEqual(
    expect.arrayContaining(['try-out', 'before', 'piles', 'grid', 'review', 'questions']),
  );
  await expect(page.getByText('C1X9-77')).toBeVisible();
  await expectAccessible(page);
  await expectUsableInSmallWindows(page, 'receipt with a completion code');
});

const numbered = (words: (number: number) => string) =>
  Array.from({ length: DEMO_CARDS }, (_, index) => words(index + 1));

/** The pages around the sort, in a language that runs from right to left and in one with long words. */
async function lookAtLanguages(page: Page): Promise<void> {
  for (const language of ['ar', 'de']) {
    for (const [path, search] of [
      ['', '?anew&'],
      ['/card', '?'],
      ['/declined', '?'],
      ['/withdraw', '?'],
      ['/receipt', '?'],
    ] as const) {
      await page.goto(`${DEMO_STUDY}${path}${search}lang=${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectAccessible(page);
    }
  }
  // The last page was German; so is the sort that begins now.
  await page.goto(`${DEMO_STUDY}?anew&lang=de`);
  await tap(page, 'Ich bin einverstanden und möchte beginnen');
  await expect(page.getByRole('link', { name: 'Beginnen', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Beginnen', exact: true }).tap();
  await expect(page.locator('[data-card]').first()).toBeVisible();
  await expectAccessible(page);
}

test.describe('on a phone, in Arabic, without piles', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

  test('words run from right to left, the grid does not; cards are laid out from the deck', async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await publishVersion(page, ({ card }) => ({
      hasPiles: false,
      translations: [
        {
          language: 'ar',
          title: 'آراء في الخدمة العامة',
          card: { ...card },
          consentText: 'نص الموافقة.',
          instruction: 'فكّر في الذين يعملون في الخدمة العامة.',
          disagreePole: 'الأبعد عن رأيي',
          agreePole: 'الأقرب إلى رأيي',
          moveTimesPurpose: '',
          statements: numbered((number) => `عبارة رقم ${number} عن الخدمة العامة.`),
          questions: [],
        },
        {
          language: 'de',
          title: 'Ansichten über den öffentlichen Dienst',
          card: { ...card },
          consentText: 'Die Einwilligung.',
          instruction: 'Denken Sie an die Menschen, die im öffentlichen Dienst arbeiten.',
          disagreePole: 'am wenigsten meine Sicht',
          agreePole: 'am meisten meine Sicht',
          moveTimesPurpose: '',
          statements: numbered((number) => `Aussage ${number} über den öffentlichen Dienst.`),
          questions: [],
        },
      ],
    }));
    await page.goto(DEMO_STUDY);
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await tap(page, 'أوافق وأريد أن أبدأ');
    await page.getByRole('link', { name: 'ابدأ', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'اختر بطاقة ثم عمودها' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    const [low, high] = [page.locator('[data-focus="column:-5"]'), page.locator('[data-focus="column:5"]')];
    expect((await low.boundingBox())!.x).toBeLessThan((await high.boundingBox())!.x);
    await page
      .getByRole('button', { name: /^عبارة رقم/ })
      .first()
      .tap();
    await high.tap();
    await expect(high).toContainText('1 من 2');
    await expectAccessible(page);
    await untilSaved(page);
    await page.getByRole('button', { name: /^حجم النص/ }).tap();
    await page.getByRole('button', { name: /^حجم النص/ }).tap();
    const excess = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await excess()).toBe(0);
    await expectAccessible(page);
    await lookAtLanguages(page);
  });
});
