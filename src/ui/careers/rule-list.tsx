import { inflectionWords } from '@/content/inflections'
import { type Inflection, type InflectionResult, inflectionRules } from '@/domain/careers/inflection'
import { findImpact } from '@/domain/impact/catalog'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Link } from '@/ui/kit/link'
import { impactPath } from '@/url/paths'
import { TitleLinks } from './site-links'

/** The rules of the inflection points: when each fires, what is claimed of it, why, and how often it has. */
export function RuleList({
  fired,
  pending,
  dormant,
  ruleHref,
}: Pick<InflectionResult, 'fired' | 'pending' | 'dormant'> & { ruleHref: (rule: string) => string }) {
  return (
    <ul className="careers-items careers-items-pairs">
      {inflectionRules.map((rule) => {
        const { title, condition, claim, reason, impacts } = inflectionWords[rule]
        const count = (points: readonly Inflection[]) => points.filter((one) => one.rule === rule).length
        return (
          <li key={rule} id={rule}>
            <h3>{title}</h3>
            <p>{condition}</p>
            <DefinitionList terms="medium" className="mt-2">
              <Definition term="The claim">{claim}</Definition>
              <Definition term="Why, and why not">{reason}</Definition>
              <Definition term="By this day">
                <Link href={ruleHref(rule)}>
                  {count(fired)} reached, {count(pending)} ahead, {count(dormant)} dormant
                </Link>
              </Definition>
            </DefinitionList>
            <TitleLinks
              label={`Careers to read it for: ${title}`}
              items={impacts.map((slug) => ({
                href: impactPath(slug),
                title: findImpact(slug)?.title ?? slug,
              }))}
            />
          </li>
        )
      })}
    </ul>
  )
}
