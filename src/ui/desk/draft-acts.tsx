import type { ReactNode } from 'react'
import { can, type Role } from '@/domain/desk/permissions'
import type { DraftAct } from '@/domain/signal/draft-acts'
import { Button } from '@/ui/kit/button'
import { draftsPath } from '@/url/drafts'

/** What is asked before several drafts are changed, and what they are after it. */
export const draftActWords: Readonly<Record<DraftAct, { ask: string; explanation: string }>> = {
  discard: {
    ask: 'Discard',
    explanation:
      'They leave the lists. You can restore them for 30 days; then they are deleted, with records that came along and nothing else cites.',
  },
  submit: { ask: 'Submit', explanation: 'A reviewer publishes each of them or returns it with a word.' },
  publish: {
    ask: 'Publish',
    explanation: 'Readers see them from then on, with the records that came along.',
  },
}

/** A list of drafts as a form: those selected are discarded, submitted or published on a page that asks first. */
export function DraftActs({
  role,
  status,
  children,
}: {
  role: Role
  /** Which drafts the list shows; null for any other list, which is no form. */
  status: string | null
  children: ReactNode
}) {
  if (status === null) return children
  const acts: DraftAct[] = [
    ...(can(role, 'publish') ? (['publish'] as const) : []),
    ...(status === 'draft' ? (['submit'] as const) : []),
    'discard',
  ]
  return (
    <form action={draftsPath} method="get" autoComplete="off" aria-label="Drafts">
      {children}
      <p className="mt-4 flex flex-wrap items-center gap-3 text-note">
        <span className="text-muted">All selected:</span>
        {acts.map((act) => (
          <Button
            look={act === 'discard' ? 'danger' : 'plain'}
            key={act}
            type="submit"
            name="act"
            value={act}
          >
            {draftActWords[act].ask}…
          </Button>
        ))}
      </p>
    </form>
  )
}
