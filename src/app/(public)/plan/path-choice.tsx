import { pathContent } from '@/content/paths'
import { careerPaths } from '@/domain/careers/paths'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { type PlanViewState, planHref } from '@/url/plan'

/** The paths to begin a plan with; places and horizon of the address are kept. */
export function PathChoice({ view }: { view: PlanViewState }) {
  return (
    <Section id="choose" title="Which path?" aside={<Link href="/paths#fit">Find the one that fits</Link>}>
      <ul className="border-t border-rule">
        {careerPaths.map(({ slug, title }) => (
          <li key={slug} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-title">
            <Link href={planHref({ ...view, path: slug })}>{title}</Link>
            <span className="text-muted">{pathContent(slug).summary}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
