import { findSkill } from '@/content/skills'
import { Link } from '@/ui/kit/link'
import { skillPath } from '@/url/paths'

/** The skills of a path, the most important first, each with what it is good for. */
export function PathSkills({ skills }: { skills: readonly string[] }) {
  return (
    <ol className="career-list grid gap-x-10 md:grid-cols-2">
      {skills
        .flatMap((slug) => findSkill(slug) ?? [])
        .map(({ slug, title, why }) => (
          <li key={slug}>
            <Link href={skillPath(slug)}>{title}</Link>
            <small>{why}</small>
          </li>
        ))}
    </ol>
  )
}
