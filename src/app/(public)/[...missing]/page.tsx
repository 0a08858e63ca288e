import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

export const ensureStatic = 'navigation'
export const instant = false

export const metadata: Metadata = { title: 'Page not found' }

// A catch-all has no address to build in advance; one is needed for the rest to be rendered whole, with their status.
export function generateStaticParams() {
  return [{ missing: ['not-found'] }]
}

/** Any address that no page claims: the site's own 404, with its navigation. */
export default async function MissingPage({ params }: { params: Promise<{ missing: string[] }> }) {
  await params
  notFound()
}
