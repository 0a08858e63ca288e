import type { Metadata } from 'next'
import { MissingPage } from '@/ui/layout/missing-page'
import { PageFrame } from './(public)/_page/page-frame'
import PublicLayout from './(public)/layout'

// This page stands outside every layout, so it brings one, and the whole of its title.
export { viewport } from './(public)/layout'

export const metadata: Metadata = {
  title: 'Page not found — Robotaxi Deployment Tracker',
  description: 'No page of the Robotaxi Deployment Tracker has this address.',
}

/** Any address that no route claims: the site's own 404, whole without JavaScript. */
export default function GlobalNotFound() {
  return (
    <PublicLayout>
      <PageFrame page={null}>
        <MissingPage />
      </PageFrame>
    </PublicLayout>
  )
}
