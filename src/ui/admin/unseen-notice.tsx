import type { SignalKind } from '@/domain/signal/kinds'
import type { Unseen } from '@/url/unseen'
import { fieldLabels } from './entry-errors'
import { noticeLook } from './looks'

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
    <p role="note" className={`${noticeLook} mb-6 border-rule-strong`}>
      {saved ? 'Removed ' : 'Saving removes '}
      {found.map(({ words }) => words).join(', ')}.
    </p>
  )
}

const inWords = (count: number) => (count === 1 ? '1 invisible character' : `${count} invisible characters`)
