import { findSkill } from '@/content/skills'
import { Link } from '@/ui/kit/link'
import { skillPath } from '@/url/paths'

/** The skills of a path, the most important first, each with what it is good for. */
export function PathSkills({ skills }: { skills: readonly string[] }) {
  return (
    <ol className="grid gap-x-10 md:grid-cols-2">
      {skills
        .flatMap((slug) => findSkill(slug) ?? [])
        .map(({ slug, title, why }) => (
          <li key={slug} className="border-b border-rule py-2.5">
            <Link href={skillPath(slug)}>{title}</Link>
            <small className="block text-sm text-muted">{why}</small>
          </li>
        ))}
    </ol>
  )
}
