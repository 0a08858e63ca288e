/** A moment of the record, in UTC to the minute. */
export function Instant({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} className="tabular whitespace-nowrap">
      {iso.slice(0, 10)} {iso.slice(11, 16)}
    </time>
  )
}
