import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { formatInterval, whenOf } from '@/domain/signal/date'
import { describeMeasures } from '@/domain/signal/measures'
import { getSignalDetail, type SignalDetail } from '@/server/queries/signal-detail'
import { signalPath } from '@/url/paths'
import type { RecordRoute } from '../../_record/record-pages'
import { SignalView } from './signal-view'

function signalMetadata(id: string, detail: SignalDetail | null): Metadata & { title: string } {
  if (!detail) return { title: 'Signal not found' }
  const { signal, operatorName, place } = detail.summary
  const when = formatInterval(whenOf(signal))
  return {
    title: signal.headline,
    description: `${operatorName}${place ? `, ${place.name}` : ''}, ${when}: ${describeMeasures(signal)}. Sources, confidence and what it means for AI careers.`,
    ...pageAddress(signalPath(id)),
  }
}

function PublicSignal({ slug: id, page: detail }: { slug: string; page: SignalDetail }) {
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

/** What the page of a signal is made from. */
export const signalRoute: RecordRoute<SignalDetail> = {
  family: 'signal',
  read: (id) => getSignalDetail(id),
  metadata: signalMetadata,
  View: PublicSignal,
}
