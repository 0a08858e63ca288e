import type { LearningLayer } from '@/content/learn'
import { SiteLinks } from './site-links'

/** The layers of competence: what to be able to do in each, and how one knows that one can. */
export function LayerList({ layers }: { layers: readonly LearningLayer[] }) {
  return (
    <ol className="careers-items">
      {layers.map(({ id, title, aim, competencies, ready }) => (
        <li key={id} id={id} className="grid gap-x-10 gap-y-4 lg:grid-cols-[1fr_2fr]">
          <div>
            <h3>{title}</h3>
            <p>{aim}</p>
            <p className="text-note text-muted">Ready when: {ready}</p>
          </div>
          <ul className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
            {competencies.map((one) => (
              <li key={one.title}>
                <p className="mt-0 font-semibold">{one.title}</p>
                <p>{one.text}</p>
                <SiteLinks links={one.links} label={`Skills of ${one.title.toLowerCase()}`} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
