import type { Metadata } from 'next'
import { KitGallery } from '@/ui/kit/gallery'
import { PageFrame } from '../_page/page-frame'

export const metadata: Metadata = { title: 'Kit', robots: { index: false } }

/** Every part of the kit. The file is a page for the development server alone: see `pageExtensions` in next.config.ts. */
export default function KitPage() {
  return (
    <PageFrame page={null}>
      <KitGallery />
    </PageFrame>
  )
}
