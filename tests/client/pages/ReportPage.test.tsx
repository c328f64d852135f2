import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReportPage } from '../../../client/pages/report/ReportPage.tsx';
import { ResearchersHtml } from '../../../client/pages/ResearchersWords.tsx';
import type { PublishedResponse, PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';
import { researchersHtml } from '../../../server/researchers-html.ts';

const viewpoint = (letter: string, changes: Partial<PublishedViewpoint> = {}): PublishedViewpoint => ({
  letter,
  name: `The view ${letter}`,
  narrative: 'They say so.',
  definingCount: 7,
  opposedCount: 0,
  otherEnd: null,
  array: [0, 1, -1, 0],
  withheldBecause: null,
  quotations: [],
  ranksHigher: [],
  ranksLower: [],
  distinguishing: [],
  ...changes,
});

const report: PublishedResponse = {
  studyTitle: 'Weather',
  solutionName: 'Two minds',
  provenance: 'collected',
  includesVisitors: false,
  isDemo: false,
  studySlug: 'weather',
  ownerName: 'Ada Researcher',
  purpose: '',
  instruction: 'Sort the weather.',
  disagreePole: 'least',
  agreePole: 'most',
  qSortCount: 14,
  undefinedCount: 0,
  edition: 1,
  editionNote: '',
  withdrawnAtLeast: 0,
  distribution: [
    { value: -1, capacity: 1 },
    { value: 0, capacity: 2 },
    { value: 1, capacity: 1 },
  ],
  statements: ['Rain', 'Snow', 'Sun', 'Fog'].map((text, s) => ({ position: s + 1, label: `${s + 1}`, text })),
  viewpoints: [viewpoint('A'), viewpoint('B', { array: [1, -1, 0, 0] })],
  commonGround: [4],
  method: {
    correlation: 'pearson',
    extraction: 'principal-components',
    rotation: 'varimax',
    isTurnedByHand: false,
    flagAlpha: 0.05,
    hasMajorityRule: true,
    isFlaggedByHand: false,
    splitCount: 0,
    reasonForFactorCount: 'Two were expected.',
    analysisVersion: '9.9.9',
  },
  publishedAt: '2026-02-01T09:00:00.000Z',
};

const render = (changes: Partial<PublishedResponse> = {}) =>
  renderToStaticMarkup(
    <ResearchersHtml value={researchersHtml}>
      <ReportPage
        report={{ ...report, ...changes }}
        address="https://example.org/v/weather"
        dataPath="/api/published/weather"
      />
    </ResearchersHtml>,
  );
const withViewpoint = (changes: Partial<PublishedViewpoint>) =>
  render({ viewpoints: [viewpoint('A', changes), report.viewpoints[1]!] });
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('ReportPage', () => {
  it.each([
    [7, 0, 'Seven of the 14 sorts define it. As such studies go, that is firm ground.'],
    [6, 1, 'Six of the 14 sorts define it, one of them from its other end, nearly in reverse.'],
    [5, 0, 'Five of the 14 sorts define it. Those are few'],
    [3, 0, 'Three of the 14 sorts define it. Those are few'],
    [2, 0, 'It rests on two people of 14. Take it as a hint worth following, not as a finding.'],
    [1, 0, 'A single voice: one of the 14 sorts defines it.'],
    [0, 0, 'None of the 14 sorts defines it'],
  ])(
    'says how firmly a viewpoint on %i sorts, %i of them reversed, stands',
    (definingCount, opposedCount, said) => {
      expect(textOf(withViewpoint({ definingCount, opposedCount }))).toContain(said);
    },
  );

  it('says of two viewpoints that they are the ends of one factor, and counts it once', () => {
    const whole = textOf(render());
    expect(whole).not.toContain('other end');
    expect(whole).toContain('varimax rotation, 2 factors.');
    const split = textOf(
      render({
        viewpoints: [viewpoint('A', { otherEnd: 'B' }), viewpoint('B', { otherEnd: 'A' })],
        method: { ...report.method, splitCount: 1 },
      }),
    );
    for (const letter of ['A', 'B']) {
      expect(split).toContain(`At its other end stands Viewpoint ${letter} :`);
      expect(split).toContain(`one end of a factor, ${letter} the other`);
    }
    expect(split).toContain('1 factor, one of them split in two, so that each end is a viewpoint.');
  });

  it.each([
    ['two-people', 'with two people, each could work out from it how the other one sorted'],
    ['one-person', 'it would be one person’s own sort'],
    ['nobody', 'There is no array, because no sort defines it.'],
  ] as const)('says why an array is withheld: %s', (withheldBecause, said) => {
    const html = withViewpoint({ array: null, withheldBecause });
    expect(html).toContain(said);
    expect(html.split('class="factor-array viewpoint-').length - 1).toBe(1);
  });

  it('follows who was asked and the counts with what they do not tell', () => {
    const text = textOf(render());
    const counts = text.indexOf('7 sorts: firm');
    const shares = text.indexOf('This does not tell how many students think so');
    expect(counts).toBeGreaterThan(0);
    expect(shares).toBeGreaterThan(counts);
    expect(text).toContain('not drawn at random');
    expect(text).not.toMatch(/\d\s?%|per cent|most students|majority of/);
  });

  it('sets what people said large, without saying who, and composed words as what they are', () => {
    const html = withViewpoint({
      narrative: 'They like it.\n\n“Rain” is only a word.',
      quotations: [
        { words: 'It rains, and I sing.', isComposed: false },
        { words: 'Umbrellas … I own seven.', isComposed: true },
      ],
    });
    const [opening, first, second, last] = [
      '<p>They like it.</p>',
      '<blockquote>“It rains, and I sing.”</blockquote><figcaption>One of those who sort like this</figcaption>',
      '<p>“Rain” is only a word.</p>',
      '<blockquote>“Umbrellas … I own seven.”</blockquote><figcaption>Words composed for this demo.</figcaption>',
    ].map((part) => html.indexOf(part));
    expect(opening).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(opening!);
    expect(second).toBeGreaterThan(first!);
    expect(last).toBeGreaterThan(second!);
  });

  it('shows for a statement ranked higher the span of the others', () => {
    const html = withViewpoint({ ranksHigher: [2] });
    expect(textOf(html)).toContain('+1 Snow others −1');
  });

  it('puts each viewpoint on the strip of a statement where it puts the statement, in words too', () => {
    expect(textOf(render())).toContain('Snow A +1, B −1');
  });

  it('leaves comparisons out where only one array is shown, and says who takes part in them', () => {
    const html = withViewpoint({ array: null, withheldBecause: 'two-people' });
    expect(html).not.toContain('id="differences"');
    const three = [...report.viewpoints, viewpoint('C', { array: null, withheldBecause: 'two-people' })];
    expect(render({ viewpoints: three })).toContain('Only viewpoints whose arrays are shown take part');
  });

  it('tells how it was computed and how to cite it', () => {
    const text = textOf(render());
    expect(text).toContain('Pearson correlations, principal components, varimax rotation, 2 factors.');
    expect(text).toContain('significant (p < .05)'.replace('<', '&lt;'));
    expect(text).toContain('Why this number of viewpoints: Two were expected.');
    expect(text).toContain('Ada Researcher (2026). Weather: viewpoints.');
    expect(text).toContain('https://example.org/v/weather');
  });
});
