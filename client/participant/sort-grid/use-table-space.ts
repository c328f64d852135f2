import { useLayoutEffect, useState, type RefObject } from 'react';
import { textScale } from '../text-size.ts';
import type { TableSpace } from './hill-layout.ts';

/** What is left for the table of the window: from its top to the window's foot. */
export function useTableSpace(table: RefObject<HTMLElement | null>): TableSpace {
  const [space, setSpace] = useState<TableSpace>(() => ({
    width: innerWidth,
    height: innerHeight,
    textScale: textScale(),
  }));
  useLayoutEffect(() => {
    const measure = () => {
      if (!table.current) return;
      const top = table.current.getBoundingClientRect().top + scrollY;
      const { clientWidth } = table.current;
      const height = Math.floor(innerHeight - top - FOOT);
      const next = { width: clientWidth, height, textScale: textScale() };
      setSpace((before) => (isSame(before, next) ? before : next));
    };
    measure();
    addEventListener('resize', measure);
    return () => {
      removeEventListener('resize', measure);
    };
  }, [table]);
  return space;
}

/** Below the columns' buttons. */
const FOOT = 4;

function isSame(one: TableSpace, other: TableSpace): boolean {
  return one.width === other.width && one.height === other.height && one.textScale === other.textScale;
}
