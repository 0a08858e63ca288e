import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsStringLiteral,
} from 'nuqs/server'
import { variantFamilies } from '@/domain/impact/sensitivity'
import { asOfParams } from './as-of'
import { indexSettingParams } from './index-settings'
import { pages } from './pages'

/** View state of the ranking under every variant, with the weights and half-lives that a reader chose. */
export const sensitivityParams = {
  ...asOfParams,
  ...indexSettingParams,
  family: parseAsStringLiteral(variantFamilies).withDefault('weights'),
  page: parseAsInteger.withDefault(1),
}
export type SensitivityView = inferParserType<typeof sensitivityParams>

export const loadSensitivityParams = createLoader(sensitivityParams)
const serialize = createSerializer(sensitivityParams)

/** The address of the page with this state; defaults are left out. */
export function sensitivityHref(state: Partial<SensitivityView> = {}): string {
  return serialize(pages.robustness.path, state)
}
