import { maxWordsLength } from '@/domain/lists/check'
import { FilterLabel } from './filter-label'
import { Input } from './input'

/** A free field of a filter form: a day or words to search for. Its look is that of the choices beside it. */
export function FilterInput({
  name,
  label,
  value,
  type,
  maxLength = maxWordsLength,
}: {
  name: string
  label: string
  value: string
  type: 'date' | 'search'
  /** The most characters of words to search for. */
  maxLength?: number
}) {
  return (
    <FilterLabel text={label} width={type === 'date' ? 'narrow' : 'wide'}>
      {/* A field that is given another value by the address is another field, or it would keep the old one. */}
      <Input
        key={value}
        type={type}
        name={name}
        defaultValue={value}
        maxLength={type === 'search' ? maxLength : undefined}
      />
    </FilterLabel>
  )
}
