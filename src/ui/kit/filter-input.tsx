import { maxWordsLength } from '@/domain/ledger/check'

/** A free field of a filter form: a day or words to search for. Its look is that of the choices beside it. */
export function FilterInput({
  name,
  label,
  value,
  type,
}: {
  name: string
  label: string
  value: string
  type: 'date' | 'search'
}) {
  return (
    <label
      className={`grid min-w-36 flex-1 gap-1 text-sm text-muted ${type === 'date' ? 'sm:max-w-40' : 'sm:max-w-72'}`}
    >
      {label}
      <input
        key={value}
        type={type}
        name={name}
        defaultValue={value}
        maxLength={type === 'search' ? maxWordsLength : undefined}
        className="min-h-10 w-full min-w-0 rounded-sm border border-rule-strong bg-paper px-2 py-1.5 text-note text-ink"
      />
    </label>
  )
}
