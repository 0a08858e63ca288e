import type { ReadinessDomain } from '@/content/readiness'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
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
            <DefinitionList terms="medium" className="mt-2">
              <Definition term="Good evidence">{good}</Definition>
              <Definition term="Does not count">{weak}</Definition>
            </DefinitionList>
            <SiteLinks links={links} label={`More on: ${task}`} />
          </li>
        ))}
      </ul>
    </>
  )
}
