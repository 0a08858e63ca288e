import { FieldError, fieldId } from '@/ui/kit/field'
import { Radio } from '@/ui/kit/radio-group'
import { correctionActions, correctionActs, correctionLabels } from './correction-fields'

/** The acts as a choice. correction-form.css shows those that the chosen impact offers. */
export function CorrectionActs({
  chosen,
  error,
}: {
  /** The act that is chosen at first; null for none. */
  chosen: string | null
  error: string | undefined
}) {
  const id = fieldId('correct-action')
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      data-invalid={error === undefined ? undefined : true}
      className="grid content-start gap-1"
    >
      <legend className="text-note font-semibold">{correctionLabels.action}</legend>
      <p data-before-impact="" className="text-sm text-muted">
        Choose a career impact first: what can be done depends on whether it is in force.
      </p>
      {correctionActs.map((act) => (
        <div key={act} data-act={act}>
          <Radio name="action" value={act} defaultChecked={act === chosen} label={correctionActions[act]} />
        </div>
      ))}
      {error === undefined ? null : (
        <FieldError id={`${id}-error`} className="text-sm">
          {correctionLabels.action} {error}.
        </FieldError>
      )}
    </fieldset>
  )
}
