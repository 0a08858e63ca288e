/** A QR code as an inline picture, drawn from its modules: nothing is fetched for it. */
export function QrCode({ modules, label }: { modules: readonly (readonly boolean[])[]; label: string }) {
  const border = 4
  const size = modules.length + 2 * border
  const dark = modules.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + border} ${y + border}h1v1h-1z` : '')),
  )
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="w-56 max-w-full bg-white">
      <title>{label}</title>
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
