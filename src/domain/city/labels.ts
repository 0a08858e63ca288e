import { cellStageLabels, cellWord } from '../rules/labels'
import type { CellStage } from '../rules/stages'
import { groupBy } from '../shared/group'
import { type NameIndex, nameOf } from '../shared/names'
import type { Access } from '../signal/kinds'
import type { CityAnswer } from './answers'

const riders: Readonly<Record<Access, string>> = {
  public: 'open to all',
  'invite-only': 'by invitation',
  employees: 'staff only',
}

/** Who may ride, in the words of the rules matrix. */
export function riderWords(access: Access): string {
  return riders[access]
}

/** The status of an answer in words: the stage of the rules matrix, with who may ride where the stage leaves it out. */
export function answerStatus({ stage, note, access }: Pick<CityAnswer, 'stage' | 'note' | 'access'>): string {
  switch (stage) {
    case 'open-to-all':
    case 'by-invitation':
    case 'staff-only':
      return `Driverless, ${cellStageLabels[stage].toLowerCase()}`
    case 'partly-monitored':
      return access === null ? 'Partly monitored' : `Partly monitored, ${riderWords(access)}`
    case 'with-monitor':
      return access === null ? 'With safety monitor' : `With safety monitor, ${riderWords(access)}`
    case 'rides-unspecified':
      return 'Rides, monitor not on record'
    case 'human-driver':
      return 'Rides with a human driver'
    default:
      return cellWord({ stage, note })
  }
}

/** What operators do at each stage, for one of them and for several. */
const doings: Readonly<Record<CellStage, (names: string, isOne: boolean) => string>> = {
  'open-to-all': (names, one) => `${names} ${one ? 'offers' : 'offer'} driverless rides to all`,
  'by-invitation': (names, one) => `${names} ${one ? 'offers' : 'offer'} driverless rides by invitation`,
  'partly-monitored': (names, one) => `${names} ${one ? 'has' : 'have'} a safety monitor in some cars`,
  'staff-only': (names, one) => `${names} ${one ? 'carries' : 'carry'} staff only, with no driver`,
  'with-monitor': (names, one) => `${names} ${one ? 'carries' : 'carry'} riders with a safety monitor`,
  'rides-unspecified': (names, one) => `${names} ${one ? 'carries' : 'carry'} riders`,
  paused: (names, one) => `${names} ${one ? 'has paused its' : 'have paused their'} rides`,
  'permit-no-rides': (names, one) => `${names} ${one ? 'has' : 'have'} a permit and no rides on record`,
  'human-driver': (names, one) => `${names} ${one ? 'carries' : 'carry'} riders with a human driver`,
  testing: (names, one) => `${names} ${one ? 'is' : 'are'} testing`,
  'tests-paused': (names, one) => `${names} ${one ? 'has paused its' : 'have paused their'} tests`,
  announced: (names, one) => `${names} ${one ? 'has' : 'have'} announced a service`,
  registered: (names, one) => `${names} ${one ? 'is' : 'are'} on the state registry`,
  ended: (names, one) => `${names} ${one ? 'has' : 'have'} ended service here`,
}

/** Stages at which somebody rides: beside one of them, what has not begun goes without saying. */
const ridden: readonly CellStage[] = [
  'open-to-all',
  'by-invitation',
  'partly-monitored',
  'staff-only',
  'with-monitor',
  'rides-unspecified',
  'human-driver',
]

/** As many stages as one sentence tells. */
const toldStages = 2

/**
 * The state of a city in one sentence: who has come furthest, and who is next. What no record has confirmed for a year
 * is said to be so. Null where no operator is on record.
 */
export function cityClaim(
  answers: readonly Pick<CityAnswer, 'operator' | 'stage' | 'age'>[],
  names: NameIndex,
): string | null {
  const carrying = answers.filter(({ stage }) => ridden.includes(stage))
  const told = carrying.length > 0 ? carrying : answers
  const groups = [...groupBy(told, ({ stage, age }) => `${stage}/${age === 'old'}`).values()]
  const clauses = groups.slice(0, toldStages).flatMap((group) => {
    const [first] = group
    if (!first) return []
    const said = doings[first.stage](
      listOf(group.map(({ operator }) => nameOf(names, operator))),
      group.length === 1,
    )
    const isRunning = first.stage !== 'ended' && first.stage !== 'announced'
    return [first.age === 'old' && isRunning ? `${said}, not confirmed within 12 months` : said]
  })
  return clauses.length === 0 ? null : `${clauses.join('; ')}.`
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(names)
}
