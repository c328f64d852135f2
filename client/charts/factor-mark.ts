/** How many colours and shapes there are before they repeat; letters never do. */
const MARKS = 7;

/** The class that sets `--viewpoint` to a factor's colour. */
export function viewpointClass(factorIndex: number): string {
  return `viewpoint-${(factorIndex % MARKS) + 1}`;
}

/** The outline of each factor's mark, about 10 units across, centred on 0,0. */
export const MARK_SHAPES: readonly string[] = [
  'M-4.6 0A4.6 4.6 0 1 0 4.6 0A4.6 4.6 0 1 0 -4.6 0Z',
  'M-4.1-4.1H4.1V4.1H-4.1Z',
  'M0-5.2L5 4H-5Z',
  'M0-5.6L5.2 0L0 5.6L-5.2 0Z',
  'M-1.7-5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5V-1.7H-1.7Z',
  'M0-5.6L1.6-1.9L5.5-1.7L2.5 .9L3.5 4.8L0 2.6L-3.5 4.8L-2.5 .9L-5.5-1.7L-1.6-1.9Z',
  'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0ZM-2 0A2 2 0 1 1 2 0A2 2 0 1 1 -2 0Z',
];

/** The outline of one factor's mark. */
export function markShape(factorIndex: number): string {
  return MARK_SHAPES[factorIndex % MARKS]!;
}
