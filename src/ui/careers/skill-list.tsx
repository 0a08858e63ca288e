import type { Skill } from '@/content/careers-types'
import { definitionOf } from '@/content/skills'
import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import { Disclosure } from '@/ui/kit/disclosure'
import { impactPath } from '@/url/paths'
import { TitleLinks } from './site-links'

export type UsedSkill = Skill & { impacts: readonly ImpactSlug[] }

/**
 * Skills by what each is. Why a fleet needs it, the names it goes by and the careers that ask for it are folded
 * away, and shown at once for the skill that the address names.
 */
export function SkillList({
  skills,
  isOpen,
}: {
  skills: readonly UsedSkill[]
  /** Whether all of it is shown: what a reader has looked for may stand in any part of it. */
  isOpen: boolean
}) {
  return (
    <ul className="careers-items careers-items-pairs skills">
      {skills.map((skill) => (
        <SkillEntry key={skill.slug} skill={skill} isOpen={isOpen} />
      ))}
    </ul>
  )
}

function SkillEntry({ skill, isOpen }: { skill: UsedSkill; isOpen: boolean }) {
  const { slug, title, names, why, impacts } = skill
  const { definition, more } = definitionOf(skill)
  return (
    <li id={slug}>
      <h3>{title}</h3>
      <p>{definition}</p>
      <Disclosure
        open={isOpen}
        look="note"
        summary={
          <>
            {impacts.length === 1 ? 'Why, and the career' : `Why, and the ${impacts.length} careers`} that{' '}
            {impacts.length === 1 ? 'asks' : 'ask'} for it
            <span className="sr-only">: {title}</span>
          </>
        }
      >
        {more === '' ? null : <p>{more}</p>}
        <p>{why}</p>
        <p className="text-note text-muted">On role pages as {names.join(', ')}. Asked for by</p>
        <TitleLinks
          label={`Careers that use ${title}`}
          items={impacts.map((impact) => ({
            href: impactPath(impact),
            title: findImpact(impact)?.title ?? impact,
          }))}
        />
      </Disclosure>
    </li>
  )
}
