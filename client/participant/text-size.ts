/** How much larger than usual the letters are. */
export const TEXT_SIZES = { normal: 1, large: 1.2, largest: 1.45 } as const;
export type TextSize = keyof typeof TEXT_SIZES;

/** How much larger than usual the letters of the page are now. */
export function textScale(): number {
  return TEXT_SIZES[textSizeNow()];
}

/** The size the page has now, kept or not. */
export function textSizeNow(): TextSize {
  const now = document.documentElement.dataset['textSize'] ?? '';
  return now in TEXT_SIZES ? (now as TextSize) : 'normal';
}

const KEY = 'standpoint-text-size';

/** What was chosen in this browser. It says nothing about a sort, and stays. */
function keptTextSize(): TextSize {
  try {
    const kept = localStorage.getItem(KEY) ?? '';
    return kept in TEXT_SIZES ? (kept as TextSize) : 'normal';
  } catch {
    return 'normal';
  }
}

/** Use a size from now on, in this browser. */
export function chooseTextSize(size: TextSize): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {
    // A browser that keeps nothing still changes the page.
  }
  applyTextSize(size);
}

/** Give the page its size: everything is measured in letters. */
export function applyTextSize(size = keptTextSize()): void {
  document.documentElement.dataset['textSize'] = size;
  dispatchEvent(new Event('resize'));
}
