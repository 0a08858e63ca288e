import { halfLifeBounds, publishedSettings, weightBounds } from '@/domain/impact/settings'
import { confidences, signalKinds } from '@/domain/signal/kinds'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import { FieldError } from '@/ui/kit/field'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterLabel } from '@/ui/kit/filter-label'
import { Input } from '@/ui/kit/input'
import type { IndexSettingKey, IndexSettingView, SettingProblem } from '@/url/index-settings'

/**
 * Weights and half-lives for the reader to change, as a plain GET form. An empty field is the published figure, which
 * stands in it as a placeholder, so that the address holds no more than what was changed.
 */
export function SettingsForm({
  action,
  view,
  hidden,
  problems,
  clearHref,
}: {
  action: string
  view: IndexSettingView
  hidden: Readonly<Record<string, string>>
  problems: readonly SettingProblem[]
  clearHref: string | null
}) {
  const field = (
    name: IndexSettingKey,
    label: string,
    published: number,
    { min, max, step }: { min: number; max: number; step: string },
  ) => {
    const problem = problems.find(({ key }) => key === name)
    return (
      <FilterLabel key={name} text={label}>
        <Input
          className="tabular"
          key={view[name]}
          type="number"
          inputMode="decimal"
          name={name}
          min={min}
          max={max}
          step={step}
          placeholder={String(published)}
          defaultValue={view[name]}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${name}-problem` : undefined}
        />
        {problem ? (
          <FieldError id={`${name}-problem`}>
            “{problem.text.slice(0, 20)}” is not used: {problem.reason}.
          </FieldError>
        ) : null}
      </FilterLabel>
    )
  }
  return (
    <FilterForm action={action} fields={[]} hidden={hidden} clearHref={clearHref}>
      <fieldset className="w-full min-w-0">
        <legend className="mb-1 text-sm font-semibold">
          Weight of evidence, {weightBounds.min} to {weightBounds.max}
        </legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 lg:max-w-3xl">
          {confidences.map((one) =>
            field(`w-${one}`, confidenceLabels[one], publishedSettings.evidence[one], {
              ...weightBounds,
              step: 'any',
            }),
          )}
        </div>
      </fieldset>
      <fieldset className="w-full min-w-0">
        <legend className="mb-1 text-sm font-semibold">
          Half-life in days, {halfLifeBounds.min} to {halfLifeBounds.max}
        </legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 lg:grid-cols-7">
          {signalKinds.map((one) =>
            field(`h-${one}`, kindLabels[one], publishedSettings.halfLifeDays[one], {
              ...halfLifeBounds,
              step: 'any',
            }),
          )}
        </div>
      </fieldset>
    </FilterForm>
  )
}
