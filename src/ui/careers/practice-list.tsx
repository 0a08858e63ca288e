import type { Practice } from '@/content/careers-types'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { SkillLinks } from './site-links'

/** Habits of work: what each is, why it matters, how one sees that somebody has it, and the skills in it. */
export function PracticeList({ practices }: { practices: readonly Practice[] }) {
  return (
    <ul className="careers-items careers-items-pairs">
      {practices.map(({ id, title, focus, why, sign, skills }) => (
        <li key={id} id={id}>
          <h3>{title}</h3>
          <p>{focus}</p>
          <DefinitionList terms="medium" className="mt-2">
            <Definition term="Why it matters">{why}</Definition>
            <Definition term="How to recognize it">{sign}</Definition>
          </DefinitionList>
          <SkillLinks slugs={skills} label={`Skills in ${title.toLowerCase()}`} />
        </li>
      ))}
    </ul>
  )
}
