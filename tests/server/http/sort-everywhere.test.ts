import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { placementsOf } from '../../../analysis/sorting/index.ts';
import { historyOf } from '../../../client/participant/sorting-state.ts';
import { createServices } from '../../../server/services.ts';
import { aSorter, viewOf, type Sorter } from '../../support/a-sorter.ts';
import { aStudy, nineCardGrid, nineLabels } from '../../support/a-study.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';
import { withBrowserStorage } from '../../support/sorting-world/browser-storage.ts';
import { modelBoard } from '../../support/sorting-world/model-board.ts';
import { openTab, type Tab } from '../../support/sorting-world/open-tab.ts';
import { WEATHERS, wildNetwork } from '../../support/sorting-world/wild-network.ts';

const MOVES = [
  ...(['pile', 'later', 'place', 'place', 'place', 'swap', 'take-out', 'undo', 'redo', 'fill-last'] as const),
];

/** What happens next: to the cards, to the page, or to the network. */
const happening = fc.record({
  what: fc.constantFrom(
    'move',
    'move',
    'move',
    'move',
    'weather',
    'weather',
    'reload',
    'tab',
    'late',
    'late-write',
  ),
  kind: fc.constantFrom(...MOVES),
  card: fc.nat(8),
  other: fc.nat(8),
  value: fc.integer({ min: -2, max: 2 }),
  pile: fc.constantFrom('disagree', 'unsure', 'agree'),
  weather: fc.constantFrom(...WEATHERS),
});
/** On a grid to be filled, or on one that takes any number of cards a column. */
const wildLife = fc.record({
  isForced: fc.boolean(),
  happenings: fc.array(happening, { minLength: 5, maxLength: 40 }),
});
type Happening = ReturnType<typeof happening.generate>['value'];

eachDatabase('a sort in the browser, on the server and in the export', (database) => {
  withBrowserStorage();
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
  });

  /** A person who sorts, with a model of what they did, in a browser whose network is as wild as told. */
  async function aWildSorter(isForced: boolean) {
    const study = await aStudy(database, { ownerId: owner.researcher.researcherId, isForced });
    const sorter = await aSorter(app, study);
    const ids = sorter.view.statements.map(({ statementId }) => statementId);
    const network = wildNetwork(app, sorter);
    const model = modelBoard(ids);
    let tab = await openTab(network, sorter);
    let before: Tab | null = null;
    const move = (made: Parameters<Tab['move']>[0]) => {
      if (tab.move(made)) model.note(made);
      expect(tab.placed()).toEqual(model.placed());
    };
    const reopened = async (leave: 'closed' | 'hidden') => {
      if (leave === 'hidden') tab.hide();
      else tab.close();
      before = tab;
      tab = await openTab(network, sorter);
      expect(tab.lines()).toEqual(before.lines());
      expect(tab.placed()).toEqual(model.placed());
    };
    /** The tab that was left writes once more, after this one has gone on: nothing of this one may be overwritten. */
    const writeLate = async () => {
      if (before === null || before.lines().length === tab.lines().length) return;
      expect(await before.writeLate()).toBe('elsewhere');
    };
    return {
      ...{ study, sorter, ids, network, model, move, reopened, tab: () => tab },
      async happen({ what, weather, ...drawn }: Happening) {
        if (what === 'weather') network.turn(weather);
        else if (what === 'late') await network.deliverLate();
        else if (what === 'reload') await reopened('closed');
        else if (what === 'tab') await reopened('hidden');
        else if (what === 'late-write') await writeLate();
        else move(moveOf(drawn, ids));
      },
    };
  }

  /** The statements' values in the file the owner downloads, by the place of each in the Q-set. */
  async function exported(studyId: string): Promise<{ values: number[]; isUnforced: boolean }[]> {
    const res = await request(app)
      .get(`/api/studies/${studyId}/record?format=wide`)
      .set('Cookie', owner.cookie);
    const rows: Record<string, string>[] = parse(res.text, { columns: true, bom: true });
    return rows.map((row) => ({
      values: nineLabels.map((_, index) => Number(row[`s${index + 1}`])),
      isUnforced: row['is_unforced'] === 'true',
    }));
  }

  const inQSetOrder = ({ view }: Sorter, placed: ReadonlyMap<string, number>) =>
    nineLabels.map((label) => {
      const statement = view.statements.find(({ text }) => text.includes(`kind ${label} `));
      return placed.get(statement!.statementId);
    });

  it('are the same whatever is done and whatever becomes of the batches', async () => {
    await fc.assert(
      fc.asyncProperty(wildLife, async ({ isForced, happenings }) => {
        const wild = await aWildSorter(isForced);
        for (const each of happenings) await wild.happen(each);
        for (const { value, capacity } of nineCardGrid) {
          const room = isForced ? capacity - wild.model.countOn(value) : 9;
          for (const statementId of wild.model.waiting().slice(0, room)) {
            wild.move({ kind: 'place', statementId, value });
          }
        }
        const isUnforced = nineCardGrid.some(({ value, capacity }) => wild.model.countOn(value) !== capacity);
        if (isForced) expect(isUnforced).toBe(false);
        wild.network.turn('fair');
        await wild.network.deliverLate();
        await wild.tab().untilSaved();

        expect(await wild.tab().kept()).toBe('kept');
        expect(await wild.tab().stored()).toEqual(wild.tab().lines());
        const { draft } = await viewOf(app, wild.sorter.token);
        expect(draft?.moves.map(({ moveId }) => moveId)).toEqual(
          wild
            .tab()
            .lines()
            .map(({ moveId }) => moveId),
        );
        const { board } = historyOf(wild.sorter.view, draft?.moves ?? []).history;
        const placed = new Map(placementsOf(board).map(({ statementId, value }) => [statementId, value]));
        expect(placed).toEqual(wild.model.placed());

        wild.tab().close();
        await wild.network.untilQuiet();
        const submit = () =>
          request(app)
            .post(`/api/participations/${wild.sorter.token}/q-sorts`)
            .send({ ...wild.sorter.body, placements: wild.tab().placements() });
        const answers = await Promise.all([submit(), submit()]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
        await wild.tab().forget();
        expect(await wild.tab().stored()).toEqual([]);
        const values = inQSetOrder(wild.sorter, wild.model.placed());
        expect(await exported(wild.study.studyId)).toEqual([{ values, isUnforced }]);
      }),
      { numRuns: 36 },
    );
  }, 180_000);
});

function moveOf(
  { kind, card, other, value, pile }: Omit<Happening, 'what' | 'weather'>,
  ids: readonly string[],
): Parameters<Tab['move']>[0] {
  const statementId = ids[card]!;
  switch (kind) {
    case 'pile':
      return { kind, statementId, pile };
    case 'place':
      return { kind, statementId, value };
    case 'swap':
      return { kind, statementId, withStatementId: ids[other]! };
    case 'fill-last':
      return { kind, value };
    case 'undo':
    case 'redo':
      return { kind };
    default:
      return { kind: kind === 'later' ? 'later' : 'take-out', statementId };
  }
}
