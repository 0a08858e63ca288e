import { apartWords, disagreementWords, partWords } from '@/domain/projection/figure-text'
import type { FilingBasis, FilingVehicles } from '@/domain/projection/filing-vehicles'
import type { NameIndex } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { basisLabels, basisNotes, scopeLabels } from '@/domain/signal/labels'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

const absence: Record<FilingBasis, string> = {
  requested: 'No step of this filing names a number requested.',
  authorised: 'No step of this filing names a number authorized.',
  registered: 'No registry count is on record for this operator and place.',
  observed: 'No independent count is on record for this operator and place.',
}

/** What a register says of the bases that it is no record of. */
const registerAbsence: Partial<Record<FilingBasis, string>> = {
  requested: 'A registry lists vehicles; it requests none.',
  authorised: 'A registry lists vehicles; they are under Registered.',
}

/** Requested, authorized, registered, observed: four bars on one scale from zero, each with its source. */
export function VehicleBars({
  vehicles,
  isRegister,
  names,
}: {
  vehicles: readonly FilingVehicles[]
  /** The filing is a register, whose steps name vehicles that are listed. */
  isRegister: boolean
  /** Names of vehicle programs. */
  names: NameIndex
}) {
  const most = Math.max(1, ...vehicles.map(({ figure }) => figure?.high ?? figure?.low ?? 0))
  return (
    <ul className="border-t border-rule">
      {vehicles.map(({ basis, figure }) => (
        <li
          key={basis}
          className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[8rem_minmax(0,1fr)_17rem] md:items-center"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-x-3 md:block">
            <span className="font-semibold" title={basisNotes[basis]}>
              {basisLabels[basis]}
            </span>
            <span className="tabular font-book text-xl md:block md:text-2xl">
              {figure ? formatRange(figure) : <span className="text-muted">no figure</span>}
            </span>
          </p>
          <Bar basis={basis} figure={figure} most={most} />
          <p className="text-sm leading-snug text-muted">
            {figure ? (
              <>
                <Link href={signalPath(figure.signalId)}>{figure.headline}</Link>
                <span className="block">
                  <Interval date={figure.date} precision={figure.precision} />
                  {figure.scope === null || figure.scope === 'all'
                    ? null
                    : ` · ${scopeLabels[figure.scope].toLowerCase()}`}
                </span>
                {figure.parts.map((part) => (
                  <Link
                    className="tabular block w-fit"
                    key={part.model}
                    href={signalPath(part.reading.signalId)}
                  >
                    {partWords(part, { reading: figure }, names)}
                  </Link>
                ))}
                {figure.apart.map((one) => (
                  <Link
                    className="tabular block w-fit"
                    key={one.model}
                    href={signalPath(one.reading.signalId)}
                  >
                    {apartWords(one, names)}
                  </Link>
                ))}
                {figure.disagree ? (
                  <span className="block">
                    {disagreementWords({ disagree: true, reading: figure })}
                    {figure.signalIds.slice(1).map((id) => (
                      <Link className="ml-1" key={id} href={signalPath(id)}>
                        (another record)
                      </Link>
                    ))}
                  </span>
                ) : null}
              </>
            ) : (
              ((isRegister ? registerAbsence[basis] : null) ?? absence[basis])
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Solid up to the lower figure, pale up to the upper one; an arrow where the upper end is open. */
function Bar({ basis, figure, most }: FilingVehicles & { most: number }) {
  const color = `var(--series-${basis})`
  const width = (value: number) => `${Number(((value / most) * 96).toFixed(2))}%`
  return (
    <svg width="100%" height="22" className="block overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1="21" y2="21" stroke="var(--rule)" />
      <line x1="0" x2="0" y1="0" y2="22" stroke="var(--rule-strong)" />
      {figure ? (
        <>
          <rect width={width(figure.high ?? figure.low)} y="4" height="13" fill={color} fillOpacity="0.35" />
          <rect width={width(figure.low)} y="4" height="13" fill={color} style={{ minWidth: 2 }} />
          {figure.high === null ? (
            <svg x={width(figure.low)} y="10.5" overflow="visible" aria-hidden="true">
              <path d="M4 -4 L9 0 L4 4" fill="none" stroke={color} strokeWidth="1.75" />
            </svg>
          ) : null}
        </>
      ) : (
        <line x1="0" x2="96%" y1="10.5" y2="10.5" stroke="var(--rule-strong)" strokeDasharray="2 5" />
      )}
    </svg>
  )
}
