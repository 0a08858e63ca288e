import type { Skill } from '@/content/careers-types'
import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import { impactPath } from '@/url/paths'
import { TitleLinks } from './site-links'

export type UsedSkill = Skill & { impacts: readonly ImpactSlug[] }

/** Skills with what each is, why a fleet needs it, the names it goes by and the careers that ask for it. */
export function SkillList({ skills }: { skills: readonly UsedSkill[] }) {
  return (
    <ul className="careers-items pairs">
      {skills.map(({ slug, title, names, what, why, impacts }) => (
        <li key={slug} id={slug}>
          <h3>{title}</h3>
          <p>{what}</p>
          <p>{why}</p>
          <p className="quiet">On impact pages as {names.join(', ')}. Asked for by</p>
          <TitleLinks
            label={`Careers that use ${title}`}
            items={impacts.map((impact) => ({
              href: impactPath(impact),
              title: findImpact(impact)?.title ?? impact,
            }))}
          />
        </li>
      ))}
    </ul>
  )
}
