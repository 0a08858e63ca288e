import type { LifecycleStage } from '@/content/learn'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
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
          <DefinitionList terms="medium" className="mt-2">
            <Definition term="Role">{role}</Definition>
            <Definition term="Measured by">{measure}</Definition>
            <Definition term="What goes wrong">{goesWrong}</Definition>
          </DefinitionList>
          <SiteLinks links={links} label={`More on ${title.toLowerCase()}`} />
        </li>
      ))}
    </ol>
  )
}
