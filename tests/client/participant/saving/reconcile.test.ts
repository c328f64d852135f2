import { describe, expect, it } from 'vitest';
import type { SavedSort } from '../../../../client/participant/progress.ts';
import {
  reconcile,
  sortSummary,
  takenFromElsewhere,
  takenFromHere,
} from '../../../../client/participant/saving/reconcile.ts';
import type { Draft, DraftPage, LoggedMove } from '../../../../server/contract/draft.ts';
import { laidOut, nineCardView, opened, pageOf } from '../a-participation.ts';

const line = (moveId: string, move: LoggedMove['move'] = { kind: 'undo' }): LoggedMove => ({
  moveId,
  move,
  by: 'key',
  isGuided: true,
  atMs: null,
});
const log = (ids: string) => Array.from(ids, (id) => line(id));

const HERE = { deviceId: 'here', serial: 3 };
const THERE = { deviceId: 'there', serial: 8 };

function here(ids: string, changes: Partial<SavedSort> = {}): SavedSort {
  const page = { ...pageOf(opened()), reasons: { a: 'said here' } };
  return { lines: log(ids), page, mark: HERE, pageSeen: null, keptAt: 1, isKept: true, ...changes };
}

function there(ids: string, page: Partial<DraftPage> | null = { mark: THERE }): Draft {
  const { step, isGuided, startedAt, modeSwitches } = pageOf(opened());
  const kept = { step, isGuided, startedAt, modeSwitches, answers: {}, stepTimes: [] };
  const whole = page && { ...kept, reasons: { b: 'said there' }, ...page };
  return { branch: 2, revision: ids.length, moves: log(ids), page: whole };
}

const goneOn = (one: SavedSort, other: Draft | null) => {
  const found = reconcile(one, other);
  if (found.kind !== 'go-on') throw new Error('diverged');
  return found;
};

describe('reconcile', () => {
  it('goes on with the longer log where one is how the other began', () => {
    expect(goneOn(here('abcd'), there('ab')).sort.lines).toEqual(log('abcd'));
    const longer = goneOn(here('ab'), there('abcd'));
    expect(longer).toMatchObject({ isFromElsewhere: true, sort: { lines: log('abcd') } });
    expect(goneOn(here(''), there('abc')).sort.lines).toEqual(log('abc'));
    expect(goneOn(here('abc'), null).sort).toEqual(here('abc'));
  });

  it('asks where both went on in their own way', () => {
    expect(reconcile(here('abx'), there('aby')).kind).toBe('diverged');
    expect(reconcile(here('abx'), there('abyz')).kind).toBe('diverged');
  });

  it('changes nothing where the server has just what was sent from here', () => {
    const own = here('abc');
    expect(goneOn(own, there('abc', { mark: HERE, reasons: { a: 'said here' } })).sort.page).toBe(own.page);
    expect(goneOn(own, there('abc', { mark: HERE, reasons: { a: 'said here' } })).sort.mark).toEqual(HERE);
  });

  it('keeps the reasons of both sides where neither had seen the other’s, the longer log’s first', () => {
    const both = { a: 'said here', b: 'said there' };
    const ours = goneOn(here('abc'), there('ab')).sort;
    expect(ours.page?.reasons).toEqual(both);
    expect(ours).toMatchObject({ pageSeen: THERE, mark: { deviceId: 'here', serial: 4 } });
    expect(goneOn(here('ab'), there('abc')).sort.page?.reasons).toEqual(both);
    const disputed = there('ab', { mark: THERE, reasons: { a: 'other words' } });
    expect(goneOn(here('abc'), disputed).sort.page?.reasons).toEqual({ a: 'said here' });
    expect(goneOn(here('a'), disputed).sort.page?.reasons).toEqual({ a: 'other words' });
  });

  it('does not bring back a reason that was deleted here after it had come from there', () => {
    const seen = here('abc', { pageSeen: THERE });
    expect(goneOn(seen, there('abc')).sort.page?.reasons).toEqual({ a: 'said here' });
  });

  it('takes the side the person chose, and with it the words that only the other side has', () => {
    expect(takenFromHere(here('abx'), there('aby'))).toMatchObject({
      lines: log('abx'),
      page: { reasons: { a: 'said here', b: 'said there' } },
    });
    expect(takenFromElsewhere(here('abx'), there('aby'))).toMatchObject({
      lines: log('aby'),
      page: { reasons: { a: 'said here', b: 'said there' } },
    });
  });
});

it('tells what lies in a sort: cards read, cards laid out, reasons', () => {
  const whole = laidOut();
  const lines = whole.log.map(({ move }, index) => line(`${index}`, move));
  const reasons = { reasons: { a: 'because' } };
  expect(sortSummary(nineCardView, lines.slice(0, 4), null)).toMatchObject({ read: 4, placed: 0, count: 9 });
  expect(sortSummary(nineCardView, lines.slice(0, 11), reasons)).toMatchObject({
    read: 9,
    placed: 2,
    reasons: 1,
    isComplete: false,
  });
  expect(sortSummary(nineCardView, lines, null)).toMatchObject({ placed: 9, isComplete: true });
});
