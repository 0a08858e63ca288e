import { auditMeasures } from '@/domain/careers/audit'
import { Button } from '@/ui/kit/button'
import { Field } from '@/ui/kit/field'
import { Input } from '@/ui/kit/input'
import { Link } from '@/ui/kit/link'
import { Select } from '@/ui/kit/select'
import { maxAuditTextLength, type ReadinessView, readinessHref } from '@/url/readiness'

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
    <Field
      name={name}
      label={label}
      hint={help}
      required="unsaid"
      problem={invalid?.field === name ? invalid.message : undefined}
    >
      {(control) => (
        <Input
          {...control}
          key={view[name]}
          defaultValue={view[name]}
          maxLength={isNumber ? 20 : maxAuditTextLength}
          inputMode={isNumber ? 'decimal' : undefined}
        />
      )}
    </Field>
  )
  return (
    <form
      action="/readiness#audit"
      method="get"
      autoComplete="off"
      aria-label="Rewrite"
      className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3"
    >
      {field('before', 'Your sentence', 'As in your application; it is shown beside the new one.')}
      <Field name="measure" label="Counted in" hint="The unit in which a failure happens." required="unsaid">
        {(control) => (
          <Select
            {...control}
            key={view.measure}
            defaultValue={view.measure === 'trials' ? '' : view.measure}
            options={auditMeasures.map((measure) => ({
              value: measure === 'trials' ? '' : measure,
              label: measureLabels[measure],
            }))}
          />
        )}
      </Field>
      {field('what', 'Of what?', 'In the plural, such as “labeled cyclists”.')}
      {field('exposure', 'How many?', 'Trials, miles or hours of the test.', true)}
      {field('failures', 'How many failed?', 'The count itself, where you know it.', true)}
      {field('accuracy', 'Or the accuracy, in percent', 'Only for trials, and only without the count.', true)}
      {field('uses', 'How much use is planned?', 'In the same unit, such as one month of service.', true)}
      {field(
        'condition',
        'In which conditions?',
        'The worst slice that you measured, the first that you did not.',
      )}
      {field('fallback', 'And when it fails?', 'What detects it, how soon, and what the system does then.')}
      <p className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" look="primary">
          Apply
        </Button>
        {isSet ? <Link href={readinessHref({})}>Clear all</Link> : null}
      </p>
    </form>
  )
}
