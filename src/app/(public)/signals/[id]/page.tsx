import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { formatInterval } from '@/domain/signal/date'
import { describeMeasures } from '@/domain/signal/measures'
import { getNewestSignalIds, getSignalDetail } from '@/server/queries/signal-detail'
import { signalPath } from '@/url/paths'
import { MissingRecord } from '../../missing-record'
import { SignalView } from './signal-view'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown id gets a
// real 404 and a reader without JavaScript gets everything.
export const ensureStatic = 'navigation'
export const instant = false

/** Only the newest are built in advance; every other one is rendered, and kept, when first asked for. */
const builtInAdvance = 40

type Props = { params: Promise<{ id: string }> }

export async function generateStaticParams() {
  const ids = await getNewestSignalIds(builtInAdvance)
  return ids.map((id) => ({ id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const detail = await getSignalDetail(id)
  if (!detail) return { title: 'Signal not found' }
  const { signal, operatorName, place } = detail.summary
  const when = formatInterval({ date: signal.date, precision: signal.datePrecision })
  return {
    title: signal.headline,
    description: `${operatorName}${place ? `, ${place.name}` : ''}, ${when}: ${describeMeasures(signal)}. Sources, confidence and what it means for AI careers.`,
    ...pageAddress(signalPath(id)),
  }
}

export default async function SignalPage({ params }: Props) {
  const { id } = await params
  const detail = await getSignalDetail(id)
  if (!detail) return <MissingRecord family="signal" />
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Signals', path: '/signals' },
          { name: detail.record.signal.headline, path: signalPath(id) },
        ]}
      />
      <SignalView detail={detail} />
    </>
  )
}
