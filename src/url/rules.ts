import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
  type SearchParams,
} from 'nuqs/server'
import { proceedingStates } from '@/domain/lists/jurisdictions'
import { matrixLevels } from '@/domain/rules/matrix'
import { asOfParams } from './as-of'
import { pages } from './pages'

/** The tabs of the page of rules: the matrix, what comes next, what is pending, recalls, and the list of places. */
export const rulesTabs = ['matrix', 'next', 'pending', 'recalls', 'all'] as const
export type RulesTab = (typeof rulesTabs)[number]

const rulesParams = {
  view: parseAsStringLiteral(rulesTabs).withDefault('matrix'),
  in: parseAsStringLiteral(matrixLevels).withDefault('states'),
  /** The state or country whose panel is open. On the list it is the state of proceedings, as it always was. */
  state: parseAsString.withDefault(''),
  /** Whether the rows are shown too in which there are only tests and announcements. */
  rows: parseAsStringLiteral(['all'] as const),
  ...asOfParams,
}
export type RulesView = inferParserType<typeof rulesParams>

const loadRules = createLoader(rulesParams)
const serialize = createSerializer(rulesParams)

/** Parameters that only the list of jurisdictions has: an address with one of them asks for that list. */
const listParams = ['kind', 'operator', 'sort', 'order'] as const

/** What an address of the page asks for. */
export async function readRules(searchParams: Promise<SearchParams>): Promise<RulesView> {
  const asked = await searchParams
  const view = loadRules(asked)
  const isList =
    listParams.some((name) => asked[name] !== undefined) ||
    proceedingStates.some((state) => state === view.state)
  return isList ? { ...view, view: 'all' } : view
}

/** The address of the page with this state; defaults are left out. */
export function rulesHref(state: Partial<RulesView>): string {
  return serialize(pages.jurisdictions.path, state)
}
