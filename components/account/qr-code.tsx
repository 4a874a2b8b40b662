import encodeQR from 'qr';

/** Modules of white around the code: ISO/IEC 18004 wants four. */
const MARGIN = 4;

/** A text as a QR code, drawn in the page itself: dark on white in both themes, since readers want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      className="size-56 rounded-md border border-hairline"
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path fill="#ffffff" d={`M0 0h${modules.length}v${modules.length}h-${modules.length}z`} />
      <path fill="#1b2226" d={path} />
    </svg>
  );
}
