import { inflectionWords } from '@/content/inflections'
import { type Inflection, type InflectionReading, inflectionRules } from '@/domain/careers/inflection'
import { findImpact } from '@/domain/impact/catalog'
import { Link } from '@/ui/kit/link'
import { impactPath } from '@/url/paths'
import { TitleLinks } from './site-links'

/** The rules of the inflection points: when each fires, what is claimed of it, why, and how often it has. */
export function RuleList({
  fired,
  pending,
  dormant,
  ruleHref,
}: Pick<InflectionReading, 'fired' | 'pending' | 'dormant'> & { ruleHref: (rule: string) => string }) {
  return (
    <ul className="careers-items careers-items-pairs">
      {inflectionRules.map((rule) => {
        const { title, condition, claim, reason, impacts } = inflectionWords[rule]
        const count = (points: readonly Inflection[]) => points.filter((one) => one.rule === rule).length
        return (
          <li key={rule} id={rule}>
            <h3>{title}</h3>
            <p>{condition}</p>
            <dl>
              <div>
                <dt>What is claimed</dt>
                <dd>{claim}</dd>
              </div>
              <div>
                <dt>Why, and why not</dt>
                <dd>{reason}</dd>
              </div>
              <div>
                <dt>By this day</dt>
                <dd>
                  <Link href={ruleHref(rule)}>
                    {count(fired)} fired, {count(pending)} awaited, {count(dormant)} set aside
                  </Link>
                </dd>
              </div>
            </dl>
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
