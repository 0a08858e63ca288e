import { impactContent } from '@/content/impacts'
import { roleWords } from '@/content/role-words'
import { firmnessLine } from '@/content/sensitivity'
import { gapWords, inflectionTitle } from '@/domain/careers/inflection-text'
import { formatDay } from '@/domain/signal/date'
import type { ImpactPage } from '@/server/queries/impact-page'
import type { RoleAnswer } from '@/ui/careers/answers'
import { timesAverage } from '@/ui/careers/lean-table'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { inflectionPath } from '@/url/inflections'
import { signalPath } from '@/url/paths'
import { sensitivityHref } from '@/url/sensitivity'

/** What the page of a role answers first. `asked` is the day as it stands in the address; empty is today. */
export function answersOf(page: ImpactPage, asked: string): RoleAnswer[] {
  return [roleAnswer(page), whereAnswer(page), whenAnswer(page, asked), sureAnswer(page, asked)]
}

function roleAnswer({ slug }: ImpactPage): RoleAnswer {
  const { roles, shifts } = impactContent(slug)
  return {
    term: 'Role',
    answer: roleWords[slug].does,
    note: (
      <>
        <Link href="#roles">{roles.length} jobs</Link>, {shifts.length} common ways in
      </>
    ),
  }
}

function whereAnswer({ leaning }: ImpactPage): RoleAnswer {
  if (leaning.length === 0) {
    return { term: 'Where', answer: 'No single city', note: 'The evidence of no city leans this way' }
  }
  const leans = leaning.map(({ lean }) => lean)
  const counts = leaning.map(({ eventCount }) => eventCount)
  const span = (low: string, high: string) => (low === high ? low : `${low} to ${high}`)
  const times = span(timesAverage(Math.min(...leans)), timesAverage(Math.max(...leans)))
  const events = span(String(Math.min(...counts)), String(Math.max(...counts)))
  return {
    term: 'Where',
    answer: leaning.map(({ name }) => name).join(', '),
    note: (
      <>
        <Link href="#cities">{leaning.length === 1 ? 'Leans' : 'Lean'} this way</Link> {times} the average, on{' '}
        {events} events{leaning.length === 1 ? '' : ' each'}
      </>
    ),
  }
}

function whenAnswer({ next, names }: ImpactPage, asked: string): RoleAnswer {
  if (next === null) return { term: 'When', answer: 'No date', note: 'No milestone ahead' }
  if (next.kind === 'promise') {
    return {
      term: 'When',
      answer: `By ${formatDay(next.due)}`,
      note: (
        <>
          Promised: <Link href={signalPath(next.id)}>{next.headline}</Link>
        </>
      ),
    }
  }
  const { point } = next
  return {
    term: 'When',
    answer: 'No date',
    note: (
      <>
        Next: <Link href={asOfHref(inflectionPath(point), asked)}>{inflectionTitle(point, names)}</Link>.{' '}
        {gapWords(point.gap)}
      </>
    ),
  }
}

function sureAnswer({ rank, line, newest, asOf, signalCount }: ImpactPage, asked: string): RoleAnswer {
  if (newest === null) {
    return { term: 'How sure', answer: 'No evidence', note: `Nothing on record by ${formatDay(asOf)}` }
  }
  const words = firmnessLine(rank, line.move)
  return {
    term: 'How sure',
    answer: `Rank ${rank}. ${words}`,
    note: (
      <>
        {signalCount} events,{' '}
        {newest === asOf ? 'the newest of today' : `none new since ${formatDay(newest)}`}. Not checked against
        job openings. <Link href={sensitivityHref({ asOf: asked })}>Every variant</Link>
      </>
    ),
  }
}
