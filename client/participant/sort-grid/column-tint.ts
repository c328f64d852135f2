import type { CSSProperties } from 'react';
import { sideOf, type Distribution } from '../../../analysis/sorting/index.ts';

/** The class that says on which side of the middle a column lies. */
export function columnSideClass(distribution: Distribution, columnIndex: number): string {
  return `column--${sideOf(distribution, columnIndex)}`;
}

/** How far out a column lies, 0 in the middle to 1 at the poles, for the stylesheet to mix its colour by. */
export function columnTint(distribution: Distribution, columnIndex: number): CSSProperties {
  const half = (distribution.length - 1) / 2;
  const strength = half === 0 ? 0 : Math.abs(columnIndex - half) / half;
  return { '--strength': strength.toFixed(3) } as CSSProperties;
}
