import { type ReferenceType, referenceTypes, referenceWords } from '@/domain/reference/types'
import { recordListPath } from '@/url/desk-records'

/** The lists of reference records, one link each. */
export function TypeLinks({ current }: { current: ReferenceType | null }) {
  return (
    <nav aria-label="Types of record" className="mb-6">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note">
        {referenceTypes.map((type) => (
          <li key={type}>
            <a
              href={recordListPath(type)}
              aria-current={type === current ? 'page' : undefined}
              className="inline-block py-2 hover:underline aria-[current]:font-semibold aria-[current]:underline"
            >
              {capitalized(referenceWords[type].many)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
