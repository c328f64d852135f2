import type { MouseEvent } from 'react';
import type { InputKind } from './sorting-state.ts';

/** What a press was made with: keys and screen readers press without a pointer, so their click counts no clicks. */
export function inputKindOf(event: MouseEvent): Exclude<InputKind, 'drag'> {
  if (event.detail === 0) return 'key';
  const { nativeEvent } = event;
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch' ? 'tap' : 'click';
}
