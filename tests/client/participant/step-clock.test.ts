import { describe, expect, it } from 'vitest';
import { beginClock, steppedTo, ticked } from '../../../client/participant/step-clock.ts';

describe('the time on a screen', () => {
  it('is active while signs of life come, and idle beyond 30 s without one', () => {
    let clock = beginClock('piles', 1000, []);
    clock = ticked(clock, 11_000);
    clock = ticked(clock, 61_000);
    expect(clock.times).toEqual([{ step: 'piles', activeMs: 40_000, idleMs: 20_000 }]);
  });

  it('is idle while the page is hidden, however short', () => {
    let clock = beginClock('piles', 0, []);
    clock = ticked(clock, 5000, true);
    clock = ticked(clock, 9000, false);
    clock = ticked(clock, 10_000);
    expect(clock.times).toEqual([{ step: 'piles', activeMs: 6000, idleMs: 4000 }]);
  });

  it('goes to the screen it was spent on, and adds up over several visits and reloads', () => {
    let clock = beginClock('piles', 0, [{ step: 'piles', activeMs: 100, idleMs: 7 }]);
    clock = steppedTo(clock, 'grid', 1000);
    clock = steppedTo(clock, 'piles', 3000);
    clock = ticked(clock, 3500);
    expect(clock.times).toEqual([
      { step: 'piles', activeMs: 1600, idleMs: 7 },
      { step: 'grid', activeMs: 2000, idleMs: 0 },
    ]);
  });

  it('never runs backwards', () => {
    expect(ticked(beginClock('piles', 1000, []), 400).times).toEqual([]);
  });
});
