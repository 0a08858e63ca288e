import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import { changeWindowDays, changeWindows, evidenceWeights, halfLives } from '@/domain/impact/constants'
import { impactRules } from '@/domain/impact/rules'
import { type Confidence, confidences, type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import {
  correctionsSection,
  inflectionsSection,
  pathsSection,
  sensitivitySection,
} from './methodology-careers'
import { deploymentsSection } from './methodology-deployments'
import { freshnessSection } from './methodology-freshness'
import { listsSection } from './methodology-lists'
import { ratesSection } from './methodology-rates'
import {
  accuracyOfDates,
  basesSection,
  coverageSection,
  promisesSection,
  signalsSection,
} from './methodology-records'
import type { MethodologySection, RuleGroup } from './methodology-types'

/**
 * The whole methodology as data. Everything that the code decides by a constant, a vocabulary or a rule is taken
 * from there, so that the page cannot say something else than the code does.
 */
export function methodologySections(): MethodologySection[] {
  return [
    signalsSection(),
    confidenceSection(),
    basesSection(),
    accuracyOfDates(),
    deploymentsSection(),
    coverageSection(),
    ratesSection(),
    promisesSection(),
    listsSection(),
    freshnessSection(),
    indexSection(),
    rulesSection(),
    correctionsSection(),
    sensitivitySection(),
    inflectionsSection(),
    pathsSection(),
    limitsSection(),
  ]
}

function confidenceSection(): MethodologySection {
  return {
    id: 'confidence',
    title: 'Confidence and evidence weight',
    paragraphs: [
      'Confidence says how well supported a statement is. It decides two things: whether a signal may affect a status and a score, and how much it counts in the score.',
      'A copy of a report is not a second source. Where sources disagree about one event, the better sourced account is the main record; the others are kept beside it as disputed accounts and are never counted as further events.',
      'A signal is confirmed only when it cites a page of a regulator, a court or the operator. Such a page is a primary source. Each statement shows how many publishers support it and how many of their pages are primary; a source that repeats another one counts as that one.',
      'A signal that repeats what is already on record names that original. Its sources then support the original, and it is not counted again in any status, score or total.',
    ],
    tables: [
      {
        caption: 'The four degrees of confidence',
        columns: ['Confidence', 'Weight', 'Why this weight'],
        numeric: [1],
        rows: confidences.map((confidence) => ({
          id: `confidence-${confidence}`,
          cells: [
            confidenceLabels[confidence],
            String(evidenceWeights[confidence].weight),
            evidenceWeights[confidence].reason,
          ],
        })),
      },
    ],
  }
}

/** A contribution worked out in words, from the same constants. */
function example(kind: SignalKind, confidence: Confidence, strength: 1 | 2 | 3): string {
  const { weight } = evidenceWeights[confidence]
  const { days } = halfLives[kind]
  const points = (age: number) => Number((strength * weight * 0.5 ** (age / days)).toFixed(2))
  return `An example: a signal of the kind “${kindLabels[kind].toLowerCase()}” that is ${confidenceLabels[confidence].toLowerCase()} and maps with strength ${strength} adds ${strength} × ${weight} = ${points(0)} on its day, ${points(days)} after ${days} days and ${points(2 * days)} after ${2 * days}.`
}

function indexSection(): MethodologySection {
  return {
    id: 'index',
    title: 'The deployment evidence score',
    paragraphs: [
      'For each of the 15 roles, the deployment evidence score adds up what the signals known on a day say about that kind of work. It measures deployment evidence. It is not a labor statistic: it counts no vacancies, no salaries and no people, and a rise in it predicts no hire.',
      'Direction is +1 where the rule says that the work grows and −1 where it shrinks. Strength is 3 when the event itself creates the work, 2 when it enlarges it and 1 when it points to it. Age is the number of days from the date of the signal to the day viewed.',
      'Each contribution is rounded to four decimals and the sum is made in whole ten-thousandths, so the contributions shown add up to the score exactly. A signal counts once for a role, by the first rule in the table below that names it. A signal dated after the day viewed is not counted, and a promise is open until its date.',
      'Only original, undisputed events count. A repeat adds a source to the original and no points. Another account of an event adds none, and neither does a company’s claim alone; pages list both as disputed. The first entry of a registry grants a permit; a later one is a count of vehicles, and one model on it counts with the total. A promise counts, and so does a count by the company, each with the weight of its confidence: there the claim itself is what is recorded.',
      `The change is the score less the score of ${changeWindowDays} days before, over the same signals. It is the sum of three parts, exactly. New evidence is what the signals dated within the span add on its last day. Outcomes are what changed when the end of an older promise became known. Age is what older signals lost by fading. Only new evidence is shown as movement, with an arrow; without it a score falls by age alone, which is not news. A correction of a record or of a mapping holds for every day viewed and so is not part of a change.`,
      'A signal that the page of a role cites as evidence against it adds nothing to the score of that role, whatever the rules say; it may still lower it.',
      'The score of a place rests on what is recorded there. It is shown with its number of events and operators, because more records are not more demand.',
      example('deployment-status', 'confirmed', 3),
    ],
    formula:
      'index = Σ contribution\ncontribution = direction × strength × evidence weight × 0.5 ^ (age ÷ half-life)',
    tables: [
      {
        caption: 'Half-lives: the age at which a signal counts for half',
        columns: ['Kind', 'Half-life, days', 'Why this long'],
        numeric: [1],
        rows: signalKinds.map((kind) => ({
          id: `half-life-${kind}`,
          cells: [kindLabels[kind], String(halfLives[kind].days), halfLives[kind].reason],
        })),
      },
      {
        caption: 'Constants',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-change-window',
            cells: [
              'Window of change, days',
              String(changeWindowDays),
              'The span over which new evidence and change are measured wherever one span is given',
            ],
          },
          {
            id: 'constant-change-windows',
            cells: [
              'Windows on the page of a role, days',
              changeWindows.join(', '),
              'The spans over which the change of a score is split into new evidence, outcomes and age',
            ],
          },
        ],
      },
    ],
  }
}

function titleOf(slug: ImpactSlug): string {
  return findImpact(slug)?.title ?? slug
}

function ruleGroups(): RuleGroup[] {
  return signalKinds.map((kind) => ({
    kind,
    label: kindLabels[kind],
    rules: impactRules
      .filter((rule) => rule.kind === kind)
      .map(({ id, condition, effects }) => ({
        id,
        condition,
        effects: effects.map((effect) => ({ ...effect, title: titleOf(effect.impact) })),
      })),
  }))
}

function rulesSection(): MethodologySection {
  return {
    id: 'rules',
    title: 'The rules: from signal to role',
    paragraphs: [
      `A table of ${impactRules.length} rules maps signals to roles. Each rule has a condition on the signal and, for every role that it touches, a direction, a strength and one sentence that says how the one leads to the other. The sentences are arguments, not findings.`,
      'A rule stands before the more general ones of its kind: where two name the same role, the first decides. The count beside a rule is the number of signals for which it decides at least one role today.',
    ],
    tables: [],
    rules: ruleGroups(),
  }
}

function limitsSection(): MethodologySection {
  return {
    id: 'limits',
    title: 'What we do not know',
    paragraphs: [
      'A tracker of public statements inherits their gaps. These matter most when you use a figure.',
    ],
    list: [
      'Whether hiring follows. No rule has been tested against vacancies or wages; strengths and half-lives are judgments with a stated reason, not estimates from data.',
      'How many cars carry riders on a given day. Operators rarely say; registries count cars that may never leave a depot; independent counts see only part of a fleet.',
      'What is not published. An operator that files and announces more makes more signals than one that works quietly, and the evidence score follows.',
      'What is not in English, or not in the United States. Coverage of China, the Gulf and Europe is thinner, so comparison between countries is unsafe.',
      'Second-hand sources. From July 2026 on, many items were read in copies and digests, not in the original; the note on a source says so.',
      'What was known when. Dates of events go back to 2018, but the tracker recorded them later; only the history of a signal shows what this site said, and when.',
    ],
    tables: [],
  }
}
