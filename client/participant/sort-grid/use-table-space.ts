import { useLayoutEffect, useState, type RefObject } from 'react';
import type { TableSpace } from './hill-layout.ts';

/** What is left for the table of the window: from its top to the window's foot. */
export function useTableSpace(table: RefObject<HTMLElement | null>): TableSpace {
  const [space, setSpace] = useState<TableSpace>({ width: innerWidth, height: innerHeight });
  useLayoutEffect(() => {
    const measure = () => {
      if (!table.current) return;
      const top = table.current.getBoundingClientRect().top + scrollY;
      const { clientWidth } = table.current;
      const height = Math.floor(innerHeight - top - FOOT);
      setSpace((before) =>
        before.width === clientWidth && before.height === height ? before : { width: clientWidth, height },
      );
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
