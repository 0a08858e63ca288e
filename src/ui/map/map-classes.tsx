import { plainStatusLabels } from '@/domain/projection/labels'
import { countPlainly, type PlainStatus } from '@/domain/projection/plain-status'
import type { StatusKey } from '@/domain/projection/status-key'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import styles from './map.module.css'
import type { MapModel } from './map-day'

const glyphs: Record<PlainStatus, StatusKey> = {
  driverless: 'service-driverless',
  monitored: 'service-supervised',
  'before-riders': 'testing',
  announced: 'announced',
  other: 'paused',
}

/** What the marks mean in four plain classes, with how many cities are in each: the counts add up to the marks. */
export function MapClasses({ model: { cities } }: { model: MapModel }) {
  return (
    <ul className={styles.classes} aria-label="Cities by class">
      {countPlainly(cities.map(({ lead }) => lead.status)).map(({ status, keys, count }) => (
        <li key={status} className="flex items-center gap-2">
          {(keys.length > 0 ? keys : [glyphs[status]]).map((key) => (
            <StatusGlyph key={key} status={key} />
          ))}
          <span>{plainStatusLabels[status]}</span>
          <span className="tabular font-semibold">{count}</span>
        </li>
      ))}
    </ul>
  )
}
