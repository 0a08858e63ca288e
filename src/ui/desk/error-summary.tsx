import { fieldId } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'

export type SummaryItem = {
  /** Name of the field; null for the form as a whole. */
  name: string | null
  text: string
}

/** What has to be put right, at the top, each with a link to its field. */
export function ErrorSummary({ id, items }: { id: string; items: readonly SummaryItem[] }) {
  if (items.length === 0) return null
  return (
    <div id={id} role="alert" tabIndex={-1} className="mb-6 border-l-4 border-alert bg-sunken px-4 py-3">
      <h2 className="text-lg">
        {items.length === 1 ? 'One thing to put right' : `${items.length} things to put right`}
      </h2>
      <ul className="mt-2 grid gap-1 text-note">
        {items.map(({ name, text }) => (
          <li key={`${name}${text}`}>{name ? <Link href={`#${fieldId(name)}`}>{text}</Link> : text}</li>
        ))}
      </ul>
    </div>
  )
}
