/** A share as a bar, beside the figure that says it. */
export function ScoreBar({ share }: { share: number }) {
  return (
    <span className="block h-2 bg-sunken" aria-hidden="true">
      <span className="block h-full bg-ink-soft" style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  )
}
