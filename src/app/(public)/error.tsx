'use client'

import { Button } from '@/ui/kit/button'
import { PageHeading } from '@/ui/kit/page-heading'

/** Shown when a page fails to render. The server has logged why; the reader can try again. */
export default function PublicError({ retry }: { retry: () => void }) {
  return (
    <PageHeading kicker="Something went wrong" title="This page could not be shown">
      <p>The error has been logged. Nothing you entered elsewhere is lost.</p>
      <p className="mt-4 text-base">
        <Button look="text" className="min-h-touch" onClick={retry}>
          Try again
        </Button>
      </p>
    </PageHeading>
  )
}
