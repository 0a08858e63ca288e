import { maxWordsLength } from '@/domain/ledger/check'
import { ResetOnReturn } from '@/ui/kit/reset-on-return.client'

/** The search as a plain GET form. The type is kept, so that new words are looked for in the same place. */
export function SearchForm({ q, type }: { q: string; type: string }) {
  return (
    <search>
      <form action="/search" method="get" autoComplete="off" className="mb-6 flex max-w-3xl flex-wrap gap-3">
        <ResetOnReturn />
        {type === '' ? null : <input type="hidden" name="type" value={type} />}
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={maxWordsLength}
          aria-label="Search for"
          placeholder="A city, an operator, a filing, a vehicle, a career"
          className="min-h-12 min-w-0 flex-1 basis-60 rounded-sm border border-rule-strong bg-paper px-3 text-lg text-ink placeholder:text-muted"
        />
        <button type="submit" className="min-h-12 rounded-sm bg-ink px-6 font-semibold text-paper">
          Search
        </button>
      </form>
    </search>
  )
}
