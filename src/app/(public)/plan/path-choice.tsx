import { pathContent } from '@/content/paths'
import { careerPaths } from '@/domain/careers/paths'
import { Section } from '@/ui/kit/section'
import { type PlanView, planHref } from '@/url/plan'

/** The paths to begin a plan with; places and horizon of the address are kept. */
export function PathChoice({ view }: { view: PlanView }) {
  return (
    <Section
      id="choose"
      title="Which path?"
      aside={
        <a href="/paths#fit" className="prose-link">
          Find the one that fits
        </a>
      }
    >
      <ul className="border-t border-rule">
        {careerPaths.map(({ slug, title }) => (
          <li key={slug} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[18rem_1fr]">
            <a href={planHref({ ...view, path: slug })} className="prose-link">
              {title}
            </a>
            <span className="text-muted">{pathContent(slug).summary}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
