import type { QrDrawing } from "@/lib/qr-drawing";

/** Dark on white in any theme: some scanners read nothing else. */
export function QrCode({ drawing, label }: { drawing: QrDrawing; label: string }) {
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      {drawing.bars.map(({ x, y, length }) => (
        <rect key={`${x}-${y}`} x={x} y={y} width={length} height={1} fill="#000" />
      ))}
    </svg>
  );
}
