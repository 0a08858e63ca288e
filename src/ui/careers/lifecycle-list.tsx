import type { LifecycleStage } from '@/content/learn'
import { SiteLinks } from './site-links'

/** The stages of the data lifecycle in their order, with the role at each. */
export function LifecycleList({ stages }: { stages: readonly LifecycleStage[] }) {
  return (
    <ol className="careers-items careers-items-pairs">
      {stages.map(({ id, title, what, role, measure, goesWrong, links }, position) => (
        <li key={id} id={id}>
          <h3>
            {position + 1}. {title}
          </h3>
          <p>{what}</p>
          <dl>
            <div>
              <dt>Role</dt>
              <dd>{role}</dd>
            </div>
            <div>
              <dt>Measured by</dt>
              <dd>{measure}</dd>
            </div>
            <div>
              <dt>What goes wrong</dt>
              <dd>{goesWrong}</dd>
            </div>
          </dl>
          <SiteLinks links={links} label={`More on ${title.toLowerCase()}`} />
        </li>
      ))}
    </ol>
  )
}
