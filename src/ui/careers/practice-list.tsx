import type { Practice } from '@/content/careers-types'
import { SkillLinks } from './site-links'

/** Habits of work: what each is, why it matters, how one sees that somebody has it, and the skills in it. */
export function PracticeList({ practices }: { practices: readonly Practice[] }) {
  return (
    <ul className="careers-items careers-items-pairs">
      {practices.map(({ id, title, focus, why, sign, skills }) => (
        <li key={id} id={id}>
          <h3>{title}</h3>
          <p>{focus}</p>
          <dl>
            <div>
              <dt>Why it matters</dt>
              <dd>{why}</dd>
            </div>
            <div>
              <dt>How one sees it</dt>
              <dd>{sign}</dd>
            </div>
          </dl>
          <SkillLinks slugs={skills} label={`Skills in ${title.toLowerCase()}`} />
        </li>
      ))}
    </ul>
  )
}
