'use client'

import { Button, ButtonLink } from '@/ui/kit/button'

/** Stands in place of a page of the desk that cannot be drawn. Forms keep what is typed in this browser. */
export default function DeskError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="page-width flex-1 py-10">
      <h1 className="text-finding">This page cannot be shown now</h1>
      <p className="measure mt-3">
        The server failed while it drew the page, or could not be reached. Nothing that is saved is lost. What
        you typed into a form is kept in this browser and offered when the form opens again.
      </p>
      <p className="mt-5 flex flex-wrap gap-3">
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
        <ButtonLink href="/admin">Go to the desk</ButtonLink>
      </p>
    </div>
  )
}
