import type { ReactNode } from 'react'
import { operatorColor } from '@/content/operator-colors'
import { type CityAnswer, splitAnswers } from '@/domain/city/answers'
import { answerStatus, riderWords } from '@/domain/city/labels'
import { type EvidenceAge, evidenceAge } from '@/domain/facts/evidence-age'
import { inPlace } from '@/domain/place/in-place'
import type { DenominatorStep } from '@/domain/projection/denominators'
import type { DriverlessReport } from '@/domain/projection/driverless-report'
import { sharePercent } from '@/domain/projection/share'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatInterval, type IntervalDate, type IsoDate } from '@/domain/signal/date'
import type { FleetBasis, SourceKind } from '@/domain/signal/kinds'
import { sourceKindLabels } from '@/domain/signal/labels'
import { denominatorColor, denominatorSourceLabels, figureWords } from '@/ui/fleet/denominator-model'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { StageGlyph } from '@/ui/rules/stage-glyph'
import { operatorPath, signalPath } from '@/url/paths'
import styles from './city-answers.module.css'

type AnswerContext = {
  placeName: string
  names: NameIndex
  asOf: IsoDate
  /** Share and account of one operator here. */
  reportOf: (operator: string) => DriverlessReport
  /** A claim that nobody watches, over a service on record as watched in some cars. */
  claimedOf: (operator: string) => IntervalDate | null
  /** Of whom the records of areas and waits are, by signal. */
  sourceKinds: Readonly<Record<string, SourceKind>>
}

/** What each operator does in a city, as a box for those furthest along and a line for the others. */
export function CityAnswers({ answers, ...context }: AnswerContext & { answers: readonly CityAnswer[] }) {
  const { leading, others } = splitAnswers(answers)
  return (
    <>
      <ul className={styles.answers}>
        {leading.map((answer) => (
          <li key={answer.operator} className={styles.answer}>
            <AnswerBox answer={answer} {...context} />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <ul className={styles.others} aria-label="Other operators">
          {others.map((answer) => (
            <li key={answer.operator}>
              <StageGlyph stage={answer.stage} />
              <Link look="quiet" tap className="font-semibold" href={operatorPath(answer.operator)}>
                {nameOf(context.names, answer.operator)}
              </Link>
              <span className="text-muted">
                {answerStatus(answer).toLowerCase()},{' '}
                <Link look="quiet" tap href={signalPath(answer.since.signalId)}>
                  <Interval {...answer.since.when} />
                </Link>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function AnswerBox({ answer, ...context }: AnswerContext & { answer: CityAnswer }) {
  const { operator, stage, age, confirmed, driverless, area, wait } = answer
  const { names, asOf, sourceKinds } = context
  return (
    <>
      <p className={styles.who}>
        <span aria-hidden="true" className={styles.key} style={{ background: operatorColor(operator) }} />
        <Link look="quiet" tap href={operatorPath(operator)}>
          {nameOf(names, operator)}
        </Link>
      </p>
      <p className={styles.status} data-age={age}>
        <StageGlyph stage={stage} />
        <span>
          {answerStatus(answer)}
          {age === 'recent' ? null : (
            <small>
              Last confirmed <Interval {...confirmed} />
              {ageWords(age)}
            </small>
          )}
        </span>
      </p>
      <DefinitionList look="bare" className={styles.facts}>
        <Definition term="Driverless since" note={driverlessNote(answer, context)}>
          {driverless ? (
            <Link look="quiet" href={signalPath(driverless.signalId)}>
              <Interval {...driverless.when} />
            </Link>
          ) : (
            <Missing>No driverless rides on record</Missing>
          )}
        </Definition>
        <FleetFact answer={answer} {...context} />
        <Definition
          term="Area"
          note={area ? <Sourced kind={sourceKinds[area.signalId]} when={area} asOf={asOf} /> : null}
        >
          {area ? (
            <Link look="quiet" href={signalPath(area.signalId)}>
              {formatNumber(area.areaSqMi)} sq mi
            </Link>
          ) : (
            <Missing>Not published</Missing>
          )}
        </Definition>
        <Definition
          term="Wait"
          note={wait ? <Sourced kind={sourceKinds[wait.signalId]} when={wait.when} asOf={asOf} /> : null}
        >
          {wait ? (
            <Link look="quiet" href={signalPath(wait.signalId)}>
              {formatRange(wait)} min
            </Link>
          ) : (
            <Missing>Not measured</Missing>
          )}
        </Definition>
      </DefinitionList>
    </>
  )
}

/** The step of the strip below at which a count on each basis stands. */
const stepOf: Record<FleetBasis, DenominatorStep> = {
  observed: 'active',
  reported: 'active',
  registered: 'registered',
  claimed: 'claimed',
  authorised: 'authorised',
  requested: 'requested',
}

function FleetFact({
  answer: { fleet, statewide },
  placeName,
  names,
  asOf,
}: AnswerContext & { answer: CityAnswer }) {
  const shown = fleet ?? statewide
  const [signalId] = shown?.signalIds ?? []
  const source = shown ? (
    <span style={{ color: denominatorColor(stepOf[shown.basis], shown.source) }} className={styles.source}>
      {denominatorSourceLabels[shown.source]}
    </span>
  ) : null
  if (fleet && signalId) {
    return (
      <Definition
        term="Fleet"
        note={
          <>
            {source} <Interval {...fleet.when} />
            {ageWords(evidenceAge(fleet.when, asOf))}
            {fleet.disagree ? ', sources disagree' : ''}
          </>
        }
      >
        <Link look="quiet" href={signalPath(signalId)}>
          <b className={styles.count}>{formatRange(fleet)}</b>{' '}
          {figureWords(stepOf[fleet.basis], fleet, names)}
        </Link>
      </Definition>
    )
  }
  return (
    <Definition
      term="Fleet"
      note={
        statewide && signalId ? (
          <>
            {source}{' '}
            <Link look="quiet" href={signalPath(signalId)}>
              {formatRange(statewide)} {inPlace(nameOf(names, statewide.place))},{' '}
              <Interval {...statewide.when} />
            </Link>
          </>
        ) : null
      }
    >
      <Missing>Not published for {placeName}</Missing>
    </Definition>
  )
}

/** Whose account it is, how many of the cars, and since when those who ride now may; null where there is no more to say. */
function driverlessNote(
  { operator, driverless, stage }: CityAnswer,
  { reportOf, claimedOf }: AnswerContext,
): string | null {
  if (!driverless) return null
  const { share, driverlessBy } = reportOf(operator)
  const claimed = claimedOf(operator)
  const { accessSince, access } = driverless
  const parts = [
    accessSince && access ? `${riderWords(access)} since ${formatInterval(accessSince.when)}` : null,
    claimed ? `in all cars, the company says (${formatInterval(claimed)}); not verified` : null,
    !claimed && driverlessBy === 'operator' ? 'by the company’s account, not independently verified' : null,
    share
      ? `${sharePercent(share)} of the cars, ${formatInterval({ date: share.driverless.date, precision: 'day' })}`
      : stage === 'partly-monitored' && !claimed
        ? 'share of driverless cars not known'
        : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join('; ') : null
}

const sourceColors: Partial<Record<SourceKind, string>> = {
  'independent-tracker': 'var(--series-observed)',
  regulator: 'var(--series-registered)',
  press: 'var(--series-reported)',
  company: 'var(--series-claimed)',
}

/** Whose figure it is, of when, and that it is old where it is. */
function Sourced({ kind, when, asOf }: { kind: SourceKind | undefined; when: IntervalDate; asOf: IsoDate }) {
  return (
    <>
      {kind ? (
        <span className={styles.source} style={{ color: sourceColors[kind] }}>
          {sourceKindLabels[kind]}{' '}
        </span>
      ) : null}
      <Interval date={when.date} precision={when.precision} />
      {ageWords(evidenceAge(when, asOf))}
    </>
  )
}

function ageWords(age: EvidenceAge): string {
  return age === 'old' ? ', over a year old' : ''
}

function Missing({ children }: { children: ReactNode }) {
  return <span className={styles.missing}>{children}</span>
}
