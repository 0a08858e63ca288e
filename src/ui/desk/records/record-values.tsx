import type { ReferenceType, ReferenceValues } from '@/domain/record/types'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
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
    <DefinitionList terms="wide" className="max-w-3xl gap-y-2 break-words">
      {deskFields[type].map(({ key, label, input }) => (
        <Definition key={key} term={label}>
          {input === 'checkbox' ? (texts[key] === 'on' ? 'yes' : 'no') : texts[key] || '—'}
        </Definition>
      ))}
    </DefinitionList>
  )
}
