/** Diagonal lines where nothing was read. `id` is unique on the page; the area is filled with `url(#id)`. */
export function NoDataPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1" height="7" fill="var(--rule-strong)" />
      </pattern>
    </defs>
  )
}
