import { useMemo } from 'react';

/** The same object as long as its content, plain data, is the same. */
export function useSame<Value>(value: Value): Value {
  const content = JSON.stringify(value);
  return useMemo(() => JSON.parse(content) as Value, [content]);
}
