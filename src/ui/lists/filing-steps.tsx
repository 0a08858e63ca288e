import type { FilingRow } from '@/domain/lists/filings'
import { formatNumber } from '@/domain/shared/range'
import { stageLabels } from '@/domain/signal/labels'
import { bySignalDate, type SignalOf } from '@/domain/signal/schema'
import { Disclosure } from '@/ui/kit/disclosure'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** The history of a filing, oldest step first, folded away until asked for. */
export function FilingSteps({
  steps,
  contested,
  restating,
}: Pick<FilingRow, 'steps' | 'contested' | 'restating'>) {
  const all = [...steps, ...contested, ...restating].sort(bySignalDate)
  const disputed = new Set(contested.map(({ id }) => id))
  const note = [
    contested.length > 0 ? `, ${contested.length} disputed` : '',
    restating.length > 0 ? `, ${restating.length} repeated` : '',
  ].join('')
  return (
    <Disclosure
      summary={
        <>
          {steps.length + contested.length} {steps.length + contested.length === 1 ? 'step' : 'steps'}
          {note}
        </>
      }
      look="quiet"
      className="mt-1 font-normal"
    >
      <ol className="mt-1 border-l border-rule-strong pl-3">
        {all.map((step) => (
          <Step key={step.id} step={step} isContested={disputed.has(step.id)} />
        ))}
      </ol>
    </Disclosure>
  )
}

function Step({ step, isContested }: { step: SignalOf<'filing'>; isContested: boolean }) {
  return (
    <li className="py-1 text-note">
      <span className="text-sm text-muted">
        <Interval date={step.date} precision={step.datePrecision} /> · {stageLabels[step.stage]}
        {step.vehicles === null
          ? null
          : ` · ${formatNumber(step.vehicles)} vehicles named${step.model === null ? '' : ', one model'}`}
        {step.restates === null ? null : ' · repeats an earlier step, not counted'}
        {isContested ? <strong className="font-semibold text-ink"> · disputed</strong> : null}
      </span>
      <Link className="block" href={signalPath(step.id)}>
        {step.headline}
      </Link>
      {step.stageNote === null ? null : <span className="block text-sm text-muted">{step.stageNote}</span>}
    </li>
  )
}
