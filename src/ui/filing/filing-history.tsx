import { formatNumber } from '@/domain/shared/range'
import { confidenceLabels, sourceKindLabels, stageLabels } from '@/domain/signal/labels'
import { compareSignals, type SignalOf } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import { Interval } from '@/ui/primitives/interval'
import { SourceTitle, sourceDate } from '@/ui/signal/source-list'
import { signalPath } from '@/url/paths'

type Step = SignalOf<'filing'>
type Sources = Readonly<Record<string, Source>>

/** The steps of a filing, oldest first, each with its documents; accounts that differ stand beside their step. */
export function FilingHistory({
  steps,
  contested,
  sources,
  isRegister,
  nameOf,
}: {
  steps: readonly Step[]
  contested: readonly Step[]
  sources: Sources
  /** The vehicles that the steps name are those listed. */
  isRegister: boolean
  /** Names of vehicle programmes. */
  nameOf: (slug: string) => string
}) {
  const vehiclesOf = ({ vehicles, model }: Step) =>
    vehicles === null
      ? null
      : `${formatNumber(vehicles)} ${model === null ? '' : `${nameOf(model)} `}${vehicles === 1 ? 'vehicle' : 'vehicles'} ${isRegister ? 'listed' : 'named'}`
  const known = new Set(steps.map(({ id }) => id))
  const besides = (step: Step) => contested.filter(({ alternateOf }) => alternateOf === step.id)
  const alone = contested.filter(({ alternateOf }) => alternateOf === null || !known.has(alternateOf))
  return (
    <ol className="border-t border-rule">
      {[...steps, ...alone].sort(compareSignals).map((step) => (
        <li
          key={step.id}
          id={step.id}
          className="grid gap-x-8 gap-y-3 border-b border-rule py-4 lg:grid-cols-[9rem_minmax(0,3fr)_minmax(0,2fr)]"
        >
          <p>
            <Interval date={step.date} precision={step.datePrecision} />
            <span className="block font-semibold">{stageLabels[step.stage]}</span>
          </p>
          <StepBody
            step={step}
            vehicles={vehiclesOf(step)}
            sources={sources}
            isContested={!known.has(step.id)}
          />
          {besides(step).length > 0 ? (
            <div className="border-l-2 border-rule-strong pl-4 text-[0.9375rem]">
              <p className="text-sm font-semibold text-negative">Another account, not counted</p>
              {besides(step).map((other) => (
                <div key={other.id} id={other.id} className="mt-2">
                  <p className="text-sm text-muted">
                    <Interval date={other.date} precision={other.datePrecision} />,{' '}
                    {stageLabels[other.stage].toLowerCase()}
                  </p>
                  <StepBody step={other} vehicles={vehiclesOf(other)} sources={sources} isContested={false} />
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
  isContested,
}: {
  step: Step
  vehicles: string | null
  sources: Sources
  isContested: boolean
}) {
  return (
    <div>
      <a href={signalPath(step.id)} className="prose-link font-serif text-lg leading-snug font-semibold">
        {step.headline}
      </a>
      {vehicles === null ? null : <p className="tabular text-[0.9375rem]">{vehicles}</p>}
      {step.stageNote === null ? null : <p className="text-[0.9375rem]">{step.stageNote}</p>}
      {step.detail === '' ? null : <p className="measure text-[0.9375rem] text-ink-soft">{step.detail}</p>}
      <p className="text-sm text-muted">
        {confidenceLabels[step.confidence]}
        {isContested ? <span className="text-negative"> · contested, moves no stage</span> : null}
      </p>
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
