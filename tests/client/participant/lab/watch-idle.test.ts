import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../../client/participant/lab/watch-idle.ts';

const MINUTE_MS = 60_000;

describe('whether somebody still sits at a lab computer', () => {
  let page: EventTarget;
  let end = () => {};
  const onIdle = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    onIdle.mockReset();
    end = watchIdle(10 * MINUTE_MS, onIdle);
  });

  afterEach(() => {
    end();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])(
    'is doubted ten minutes after the last %s, and once',
    (sign) => {
      vi.advanceTimersByTime(9 * MINUTE_MS);
      page.dispatchEvent(new Event(sign));
      vi.advanceTimersByTime(10 * MINUTE_MS - 1000);
      expect(onIdle).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1000);
      expect(onIdle).toHaveBeenCalledTimes(1);
      vi.advanceTimersByTime(60 * MINUTE_MS);
      expect(onIdle).toHaveBeenCalledTimes(1);
    },
  );

  it('is doubted as soon as a computer that slept is touched: timers have stood still', () => {
    vi.advanceTimersByTime(MINUTE_MS);
    vi.setSystemTime(Date.now() + 10 * MINUTE_MS);
    expect(onIdle).not.toHaveBeenCalled();
    page.dispatchEvent(new Event('pointermove'));
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('is doubted within a second when a computer that slept is not touched', () => {
    vi.setSystemTime(Date.now() + 10 * MINUTE_MS);
    vi.advanceTimersByTime(1000);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('is asked no more once the screen is another one', () => {
    end();
    vi.advanceTimersByTime(60 * MINUTE_MS);
    page.dispatchEvent(new Event('pointermove'));
    expect(onIdle).not.toHaveBeenCalled();
  });
});
