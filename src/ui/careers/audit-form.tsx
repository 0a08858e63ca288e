import { auditMeasures } from '@/domain/careers/audit'
import { longestAuditText, type ReadinessView, readinessHref } from '@/url/readiness'

type TextField = Exclude<keyof ReadinessView, 'measure'>

const measureLabels: Record<ReadinessView['measure'], string> = {
  trials: 'Separate trials (frames, objects, rides, requests)',
  miles: 'Miles driven',
  hours: 'Hours of use',
}

/** Takes a statement apart into what somebody who must let a system out would ask. A plain GET form. */
export function AuditForm({
  view,
  invalid,
  isSet,
}: {
  view: ReadinessView
  /** The field that cannot be read, with what to write; null when there is none. */
  invalid: { field: string; message: string } | null
  isSet: boolean
}) {
  const field = (name: TextField, label: string, help: string, isNumber = false) => (
    <div>
      <label htmlFor={`audit-${name}`}>{label}</label>
      <input
        id={`audit-${name}`}
        name={name}
        key={view[name]}
        defaultValue={view[name]}
        maxLength={isNumber ? 20 : longestAuditText}
        inputMode={isNumber ? 'decimal' : undefined}
        aria-describedby={`audit-${name}-help`}
        aria-invalid={invalid?.field === name ? true : undefined}
      />
      <small id={`audit-${name}-help`}>{invalid?.field === name ? invalid.message : help}</small>
    </div>
  )
  return (
    <form action="/readiness#audit" method="get" autoComplete="off" className="audit" aria-label="Rewrite">
      {field('before', 'Your sentence', 'As it stands in your application; it is shown beside the new one.')}
      <div>
        <label htmlFor="audit-measure">Counted in</label>
        <select
          id="audit-measure"
          name="measure"
          key={view.measure}
          defaultValue={view.measure === 'trials' ? '' : view.measure}
          aria-describedby="audit-measure-help"
        >
          {auditMeasures.map((measure) => (
            <option key={measure} value={measure === 'trials' ? '' : measure}>
              {measureLabels[measure]}
            </option>
          ))}
        </select>
        <small id="audit-measure-help">The unit in which somebody would meet a failure.</small>
      </div>
      {field('what', 'Of what?', 'In the plural, such as “labeled cyclists”.')}
      {field('exposure', 'How many?', 'Trials, miles or hours of the test.', true)}
      {field('failures', 'How many failed?', 'The count itself, where you know it.', true)}
      {field('accuracy', 'Or the accuracy, in percent', 'Only for trials, and only without the count.', true)}
      {field('uses', 'How much use lies ahead?', 'In the same unit, such as one month of service.', true)}
      {field(
        'condition',
        'In which conditions?',
        'The worst slice that you measured, the first that you did not.',
      )}
      {field('fallback', 'And when it fails?', 'What notices, how soon, and in what state the system ends.')}
      <p>
        <button type="submit">Apply</button>
        {isSet ? <a href={readinessHref({})}>Clear all</a> : null}
      </p>
    </form>
  )
}
