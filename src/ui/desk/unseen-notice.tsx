import type { SignalKind } from '@/domain/signal/kinds'
import { Notice } from '@/ui/kit/notice'
import type { Unseen } from '@/url/unseen'
import { fieldLabels } from './entry-errors'

/**
 * Says that invisible characters come out of what was typed, where the form answers.
 * @param saved whether they are out already; the form shows again what was typed
 */
export function UnseenNotice({ unseen, kind, saved }: { unseen: Unseen; kind: SignalKind; saved: boolean }) {
  const labels = fieldLabels(kind)
  const found = Object.entries(unseen).flatMap(([name, count]) => {
    const label = labels.get(name)
    return label === undefined ? [] : [{ name, words: `${inWords(count)} from ${label}` }]
  })
  if (found.length === 0) return null
  return (
    <Notice as="p" className="mb-6" role="note">
      {saved ? 'Removed ' : 'Saving removes '}
      {found.map(({ words }) => words).join(', ')}.
    </Notice>
  )
}

const inWords = (count: number) => (count === 1 ? '1 invisible character' : `${count} invisible characters`)
