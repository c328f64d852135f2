import { markShape, viewpointClass } from './factor-mark.ts';

/** A factor's colour and shape, beside its letter. Says nothing to a screen reader: the letter does. */
export function FactorMark({ factorIndex }: { readonly factorIndex: number }) {
  return (
    <svg
      className={`factor-mark ${viewpointClass(factorIndex)}`}
      viewBox="-6 -6 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={markShape(factorIndex)} />
    </svg>
  );
}
