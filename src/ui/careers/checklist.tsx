import type { ReadinessDomain } from '@/content/readiness'
import { SiteLinks } from './site-links'

/** One domain of preparation: what to have done, what good evidence of it looks like, and what does not count. */
export function Checklist({ domain: { question, why, items } }: { domain: ReadinessDomain }) {
  return (
    <>
      <div className="measure mb-6 grid gap-3 leading-relaxed">
        <p className="font-book text-lg">{question}</p>
        <p>{why}</p>
      </div>
      <ul className="careers-items careers-items-pairs">
        {items.map(({ id, task, good, weak, links }) => (
          <li key={id} id={id}>
            <h3>{task}</h3>
            <dl>
              <div>
                <dt>Good evidence</dt>
                <dd>{good}</dd>
              </div>
              <div>
                <dt>Does not count</dt>
                <dd>{weak}</dd>
              </div>
            </dl>
            <SiteLinks links={links} label={`More on: ${task}`} />
          </li>
        ))}
      </ul>
    </>
  )
}
