'use client'

import { Button } from '@/ui/kit/button'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'

/**
 * Shown when a page fails to render. The server has logged why; the reader can try again. Its header is the way home
 * and no more, because its script is part of every page.
 */
export default function PublicError({ retry }: { retry: () => void }) {
  return (
    <>
      <header className="masthead">
        <a href="/" className="masthead-name">
          Robotaxi Deployment Tracker
        </a>
      </header>
      <main id="main" className="page-width flex-1 pt-8">
        <PageHeading kicker="Something went wrong" title="This page could not be shown">
          <p>The error has been logged. Nothing you entered elsewhere is lost.</p>
          <p className="mt-4 text-base">
            <Button look="text" className="min-h-touch" onClick={retry}>
              Try again
            </Button>{' '}
            or go to <Link href="/">the first page</Link>.
          </p>
        </PageHeading>
      </main>
    </>
  )
}
