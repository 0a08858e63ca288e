import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { confidenceLabels, sourceKindLabels, stageLabels } from '@/domain/signal/labels'
import { bySignalDate, type SignalOf } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { SaidAgain } from '@/ui/signal/said-again'
import { SourceTitle, sourceDate } from '@/ui/signal/source-list'
import { SourcingNote } from '@/ui/signal/sourcing-note'
import { signalPath } from '@/url/paths'

type Step = SignalOf<'filing'>
type Sources = Readonly<Record<string, Source>>

/**
 * The steps of a filing, oldest first, each with its documents; accounts that differ stand beside their step, and
 * a step that is only said again is marked. */
export function FilingHistory({
  steps,
  contested,
  restating,
  sourcing,
  sources,
  isRegister,
  names,
}: {
  steps: readonly Step[]
  contested: readonly Step[]
  restating: readonly Step[]
  sourcing: SourcingFinder
  sources: Sources
  /** The vehicles that the steps name are those listed. */
  isRegister: boolean
  /** Names of vehicle programs. */
  names: NameIndex
}) {
  const vehiclesOf = ({ vehicles, model }: Step) =>
    vehicles === null
      ? null
      : `${formatNumber(vehicles)} ${model === null ? '' : `${nameOf(names, model)} `}${vehicles === 1 ? 'vehicle' : 'vehicles'} ${isRegister ? 'listed' : 'named'}`
  const known = new Set([...steps, ...restating].map(({ id }) => id))
  const besides = (step: Step) => contested.filter(({ alternateOf }) => alternateOf === step.id)
  const alone = contested.filter(({ alternateOf }) => alternateOf === null || !known.has(alternateOf))
  return (
    <ol className="border-t border-rule">
      {[...steps, ...restating, ...alone].sort(bySignalDate).map((step) => (
        <li
          key={step.id}
          id={step.id}
          className="grid grid-cols-1 gap-x-8 gap-y-3 border-b border-rule py-4 lg:grid-cols-[9rem_minmax(0,3fr)_minmax(0,2fr)]"
        >
          <p>
            <Interval date={step.date} precision={step.datePrecision} />
            <span className="block font-semibold">{stageLabels[step.stage]}</span>
          </p>
          <StepBody
            step={step}
            vehicles={vehiclesOf(step)}
            sources={sources}
            sourcing={sourcing}
            isContested={!known.has(step.id)}
          />
          {besides(step).length > 0 ? (
            <div className="border-l-2 border-rule-strong pl-4 text-note">
              <p className="text-sm font-semibold">Another account, not counted</p>
              {besides(step).map((other) => (
                <div key={other.id} id={other.id} className="mt-2">
                  <p className="text-sm text-muted">
                    <Interval date={other.date} precision={other.datePrecision} />,{' '}
                    {stageLabels[other.stage].toLowerCase()}
                  </p>
                  <StepBody
                    step={other}
                    vehicles={vehiclesOf(other)}
                    sources={sources}
                    sourcing={sourcing}
                    isContested={false}
                  />
                </div>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function StepBody({
  step,
  vehicles,
  sources,
  sourcing,
  isContested,
}: {
  step: Step
  vehicles: string | null
  sources: Sources
  sourcing: SourcingFinder
  isContested: boolean
}) {
  return (
    <div>
      <Link className="font-serif text-lg leading-snug font-semibold" href={signalPath(step.id)}>
        {step.headline}
      </Link>
      {vehicles === null ? null : <p className="tabular text-note">{vehicles}</p>}
      {step.stageNote === null ? null : <p className="text-note">{step.stageNote}</p>}
      {step.detail === '' ? null : <p className="measure text-note text-ink-soft">{step.detail}</p>}
      <p className="text-sm text-muted">
        {confidenceLabels[step.confidence]} · <SourcingNote sourcing={sourcing([step.id])} />
        {isContested ? <strong className="font-semibold"> · disputed, not counted</strong> : null}
      </p>
      <SaidAgain of={step.restates} />
      <ul className="mt-1 text-sm text-muted">
        {step.sources.flatMap((id) => {
          const source = sources[id]
          if (!source) return []
          return [
            <li key={id}>
              {source.publisher}: <SourceTitle source={source} /> ({sourceDate(source)},{' '}
              {sourceKindLabels[source.kind].toLowerCase()})
            </li>,
          ]
        })}
      </ul>
    </div>
  )
}
