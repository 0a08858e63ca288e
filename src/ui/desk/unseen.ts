import { unseenIn } from '@/domain/shared/text'
import type { Unseen } from '@/url/unseen'

/** How many characters of each field of a form cannot be seen: what is stored is without them. */
export function unseenOf(typed: FormData): Unseen {
  const counts: Record<string, number> = {}
  for (const [name, value] of typed) {
    const count = typeof value === 'string' && !name.startsWith('$ACTION') ? unseenIn(value) : 0
    if (count > 0) counts[name] = count
  }
  return counts
}
