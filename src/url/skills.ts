import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { skillOrders } from '@/domain/careers/skill-list'
import { pages } from './pages'

/** View state of the list of skills. */
export const skillParams = {
  group: parseAsString.withDefault(''),
  impact: parseAsString.withDefault(''),
  words: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(skillOrders).withDefault('pillar'),
}
export type SkillView = inferParserType<typeof skillParams>

export const loadSkillParams = createLoader(skillParams)
const serialize = createSerializer(skillParams)

/** The address of the list with this state; defaults are left out. */
export function skillsHref(state: Partial<SkillView>): string {
  return serialize(pages.skills.path, state)
}
