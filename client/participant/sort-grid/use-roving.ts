import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { nearestIndex, type Arrow } from './nearest.ts';

/** A group of buttons that is one stop of the Tab key; arrows move inside it. */
export interface Roving {
  /** For the container. Buttons inside carry `data-rove` with their key. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  readonly tabIndexOf: (key: string) => 0 | -1;
}

const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/**
 * Roving focus by geometry: an arrow goes to the nearest button in its direction, whatever the layout is.
 *
 * @param keys of all buttons in the group, in reading order; the stop is the last one focused, else the first.
 */
export function useRoving(keys: readonly string[]): Roving {
  const [lastKey, setLastKey] = useState('');
  const stop = keys.includes(lastKey) ? lastKey : keys[0];
  return {
    handlers: {
      onFocus: (event) => {
        const key = keyOf(event.target);
        if (key !== undefined) setLastKey(key);
      },
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const next = ARROWS.includes(event.key)
          ? neighbour(event.currentTarget, event.target, event.key as Arrow)
          : end(event.currentTarget, event.key);
        if (!next) return;
        event.preventDefault();
        next.focus();
      },
    },
    tabIndexOf: (key) => (key === stop ? 0 : -1),
  };
}

function keyOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset['rove'] : undefined;
}

function buttonsIn(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-rove]')];
}

function neighbour(container: HTMLElement, from: EventTarget, arrow: Arrow): HTMLElement | undefined {
  if (keyOf(from) === undefined || !(from instanceof HTMLElement)) return undefined;
  const others = buttonsIn(container).filter((each) => each !== from);
  const boxes = others.map((each) => each.getBoundingClientRect());
  return others[nearestIndex(from.getBoundingClientRect(), boxes, arrow)];
}

function end(container: HTMLElement, key: string): HTMLElement | undefined {
  if (key === 'Home') return buttonsIn(container)[0];
  return key === 'End' ? buttonsIn(container).at(-1) : undefined;
}
