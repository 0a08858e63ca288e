import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import type { RecordFamily } from '@/domain/record/families'
import { MissingPage } from '@/ui/layout/missing-page'
import { pageOfFamily } from '@/url/pages'
import { PageFrame } from '../_page/page-frame'
import { MissingStatus } from './missing-status.client'

/**
 * The content of a page whose record does not exist, with status 404. Thrown by the page itself, notFound() leaves
 * the HTML empty until JavaScript draws it. Thrown beside the content, inside two boundaries, it does no more than
 * set the status: the Suspense boundary keeps the server's HTML, the other one keeps the browser from drawing the
 * page anew, which would lose a click made meanwhile.
 */
export function MissingRecord({ family }: { family: RecordFamily }) {
  return (
    <PageFrame page={pageOfFamily(family)} within>
      <MissingPage family={family} />
      <MissingStatus>
        <Suspense fallback={null}>
          <NotFound />
        </Suspense>
      </MissingStatus>
    </PageFrame>
  )
}

function NotFound(): never {
  notFound()
}
