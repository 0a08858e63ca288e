import type { ReferenceType, ReferenceValues } from '@/domain/record/types'
import { deskFields, textsOf } from './record-fields'

/** What a record says, for a page without its form. */
export function RecordValues({
  type,
  values,
  linked,
}: {
  type: ReferenceType
  values: ReferenceValues
  linked: Readonly<Record<string, string>>
}) {
  const texts = textsOf(type, values, linked)
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-2 text-note sm:grid-cols-[14rem_1fr]">
      {deskFields[type].map(({ key, label, input }) => (
        <div key={key} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="mb-2 break-words sm:mb-0">
            {input === 'checkbox' ? (texts[key] === 'on' ? 'yes' : 'no') : texts[key] || '—'}
          </dd>
        </div>
      ))}
    </dl>
  )
}
