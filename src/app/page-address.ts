import type { Metadata } from 'next'
import { cardSize } from '@/ui/card/card'
import { cardPath } from '@/url/card'
import { type PageId, sitePage } from '@/url/pages'

/**
 * The one address under which a page is known, and what is shown where that address is shared. Title and description
 * are those of the page itself.
 *
 * @param path of the page, without view state
 */
export function pageAddress(path: string): Pick<Metadata, 'alternates' | 'openGraph' | 'twitter'> {
  return {
    alternates: { canonical: path },
    openGraph: {
      type: 'website',
      siteName: 'Robotaxi Deployment Tracker',
      locale: 'en_US',
      url: path,
      images: [{ url: cardPath(path), ...cardSize, alt: 'The headline of this page and its main figure' }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** Title, description and address of a page whose title does not depend on its view. */
export function pageMetadata(id: PageId, description: string): Metadata & { title: string } {
  const { title, path } = sitePage(id)
  return { title, description, ...pageAddress(path) }
}
