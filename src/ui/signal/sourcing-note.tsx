import type { Sourcing } from '@/domain/source/sourcing'

/** How well something is sourced, in words: "2 publishers, 1 primary". Copies are not counted as publishers. */
export function sourcingWords({ publishers, primaries }: Pick<Sourcing, 'publishers' | 'primaries'>): string {
  if (publishers === 0) return 'no source on record'
  const noun = publishers === 1 ? 'publisher' : 'publishers'
  return `${publishers} ${noun}, ${primaries === 0 ? 'no primary' : `${primaries} primary`}`
}

const meaning = 'Independent publishers; primary sources are pages of a regulator, a court or the company.'

/** The note beside a figure or a statement; nothing where its sourcing is not known. */
export function SourcingNote({ sourcing }: { sourcing: Sourcing | undefined }) {
  if (sourcing === undefined) return null
  return (
    <span className="tabular" title={meaning}>
      {sourcingWords(sourcing)}
    </span>
  )
}

/** The same as a small line of its own under a figure. */
export function SourcingLine({ sourcing }: { sourcing: Sourcing | undefined }) {
  if (sourcing === undefined) return null
  return (
    <span className="block text-sm font-normal text-muted">
      <SourcingNote sourcing={sourcing} />
    </span>
  )
}
