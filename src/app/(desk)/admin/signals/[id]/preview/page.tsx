import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignalView } from '@/app/(public)/signals/[id]/signal-view'
import { getSignalPreview } from '@/server/queries/signal-preview'
import { PreviewNotice } from '@/ui/desk/preview-notice'
import { editSignalPath, previewSignalPath } from '@/url/desk'
import { signalPath } from '@/url/paths'
import { leaveMissing, orLeave } from '../../../../require-page'

export const instant = false

// Not the title of the draft: what a browser keeps of its history is seen by others.
export const metadata: Metadata = { title: 'Preview' }

type Props = { params: Promise<{ id: string }> }

/** The public page of a draft before it is published, for those who see the draft at the desk. */
export default async function PreviewSignalPage({ params }: Props) {
  const { id } = await params
  const preview = orLeave(await getSignalPreview(id), previewSignalPath(id))
  if (preview.status === 'published' || preview.status === 'retracted') redirect(signalPath(id))
  if (!preview.detail) leaveMissing()
  return (
    <>
      <PreviewNotice {...preview} editHref={editSignalPath(id)} />
      <SignalView detail={preview.detail} isPreview />
    </>
  )
}
