import { maxWordsLength } from '@/domain/lists/check'
import { Button } from '@/ui/kit/button'
import { Input } from '@/ui/kit/input'
import { ResetOnReturn } from '@/ui/kit/reset-on-return.client'

/** The search as a plain GET form. The type is kept, so that new words are looked for in the same place. */
export function SearchForm({ q, type }: { q: string; type: string }) {
  return (
    <search>
      <form action="/search" method="get" autoComplete="off" className="mb-6 flex max-w-3xl flex-wrap gap-3">
        <ResetOnReturn />
        {type === '' ? null : <input type="hidden" name="type" value={type} />}
        <Input
          key={q}
          size="large"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={maxWordsLength}
          aria-label="Search for"
          placeholder="A city, an operator, a filing, a vehicle, a career"
          className="flex-1 basis-60"
        />
        <Button look="primary" size="large" type="submit">
          Search
        </Button>
      </form>
    </search>
  )
}
