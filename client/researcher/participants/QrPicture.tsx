import { encode } from 'uqr';

interface QrPictureProps {
  /** What a telephone reads from it. */
  readonly text: string;
  readonly alternative: string;
}

/** A text as a QR code: black on white in every theme, for that is what cameras read. */
export function QrPicture({ text, alternative }: QrPictureProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg className="qr-picture" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={alternative}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
