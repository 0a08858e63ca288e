import type { Facet } from '@/domain/map/filters'
import type { StatusKey } from '@/domain/projection/status-key'
import { type Phase, phases, type Supervision, supervisions } from '@/domain/signal/kinds'
import { phaseLabels, supervisionLabels } from '@/domain/signal/labels'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { mapHref } from '@/url/map'
import styles from './map.module.css'
import type { MapModel } from './map-day'

/** In service the glyph is that of the supervision; the plainest of them stands for the phase. */
const phaseGlyphs: Record<Phase, StatusKey> = {
  announced: 'announced',
  testing: 'testing',
  permitted: 'permitted',
  service: 'service-driverless',
  paused: 'paused',
  ended: 'ended',
}
const supervisionGlyphs: Record<Supervision, StatusKey> = {
  driverless: 'service-driverless',
  mixed: 'service-mixed',
  supervised: 'service-supervised',
  manual: 'service-supervised',
  unknown: 'service-unknown',
}

/** The two axes of a state with how many cities stand at each value; each value is a filter that can be undone. */
export function MapLegend({ model }: { model: MapModel }) {
  return (
    <div className={styles.legend}>
      <Axis
        model={model}
        axis="phase"
        title="Phase"
        values={phases}
        labels={phaseLabels}
        glyphs={phaseGlyphs}
      />
      <Axis
        model={model}
        axis="supervision"
        title="Supervision"
        values={supervisions}
        labels={supervisionLabels}
        glyphs={supervisionGlyphs}
      />
    </div>
  )
}

function Axis<Value extends string>({
  model: { view, facets },
  axis,
  title,
  values,
  labels,
  glyphs,
}: {
  model: MapModel
  axis: 'phase' | 'supervision'
  title: string
  values: readonly Value[]
  labels: Readonly<Record<Value, string>>
  glyphs: Readonly<Record<Value, StatusKey>>
}) {
  const countOf = (value: string) => facets[axis].find((facet: Facet) => facet.value === value)?.count ?? 0
  return (
    <div>
      <p className={styles.axis} id={`legend-${axis}`}>
        {title}
      </p>
      <ul aria-labelledby={`legend-${axis}`}>
        {values.map((value) => {
          const isChosen = view[axis] === value
          const count = countOf(value)
          return (
            <li key={value}>
              <a
                href={mapHref({ ...view, page: 1, [axis]: isChosen ? '' : value })}
                className={styles.choice}
                aria-current={isChosen ? 'true' : undefined}
                data-scroll="keep"
                data-empty={count === 0 ? '' : undefined}
              >
                <StatusGlyph status={glyphs[value]} />
                <span>{labels[value]}</span>
                <span className={styles.count}>{count}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
