import type { Metadata } from 'next'
import { kindTexts } from '@/content/kinds'
import { signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { requireEditor } from '@/server/auth/session'
import { PageHeading } from '@/ui/kit/page-heading'
import { newSignalPath } from '@/url/desk'
import { orLeave } from '../../../require-page'

export const instant = false

export const metadata: Metadata = { title: 'New signal' }

export default async function NewSignalPage() {
  orLeave(await requireEditor(), '/admin/signals/new')
  return (
    <>
      <PageHeading title="New signal">
        <p>What does the source state? Each kind has a form of its own.</p>
      </PageHeading>
      <ul className="measure">
        {signalKinds.map((kind) => (
          <li key={kind} className="border-t border-rule last:border-b">
            <a href={newSignalPath(kind)} className="group grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr]">
              <span className="font-semibold group-hover:text-ink-soft group-hover:underline">
                {kindLabels[kind]}
              </span>
              <span className="text-muted">{kindTexts[kind].hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
