import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { MissingPage } from '@/ui/layout/missing-page'
import type { RecordFamily } from '@/url/records'

/**
 * The content of a page whose record does not exist, with status 404. Thrown by the page itself, notFound() leaves
 * the HTML empty until JavaScript draws it; thrown inside a boundary it sets the status and leaves the boundary's
 * fallback in the HTML. A browser with JavaScript then draws the same again from the not-found.tsx beside the page.
 */
export function MissingRecord({ family }: { family: RecordFamily }) {
  return (
    <Suspense fallback={<MissingPage family={family} />}>
      <NotFound />
    </Suspense>
  )
}

function NotFound(): never {
  notFound()
}
