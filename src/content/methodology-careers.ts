import { fitQuestions, pointsPerStep, ratings } from '@/domain/careers/fit-questions'
import {
  countedBases,
  decisivePermits,
  dormantAfterDays,
  fleetThresholds,
  inflectionRules,
  programSteps,
  rampThresholds,
} from '@/domain/careers/inflection'
import { careerPaths } from '@/domain/careers/paths'
import { defaultHorizon, planHorizons } from '@/domain/careers/plan'
import { roadmapMonths } from '@/domain/careers/roadmap'
import { steadyWithin } from '@/domain/impact/firmness'
import { leanBounds, leaningFrom, leastLeanEvents } from '@/domain/impact/lean'
import { type OverrideAction, overrideActions } from '@/domain/impact/override'
import { editorRuleId } from '@/domain/impact/rules'
import {
  halfLifeVariants,
  leadingRank,
  restingShare,
  variantFamilies,
  weightVariants,
} from '@/domain/impact/sensitivity'
import { halfLifeBounds, weightBounds } from '@/domain/impact/settings'
import { formatNumber } from '@/domain/shared/range'
import { basisLabels, milestoneLabels, permitTypeLabels } from '@/domain/signal/labels'
import { inflectionWords } from './inflections'
import type { MethodologySection } from './methodology-types'
import { questionTexts } from './paths/fit'
import { familyWords, halfLifeVariantWords, weightVariantWords } from './sensitivity'

const percent = (share: number) => `${share * 100}%`
const numbers = (values: readonly number[]) => values.map(formatNumber).join(', ')
const lower = (labels: readonly string[]) => labels.map((label) => label.toLowerCase()).join(', ')

const actionWords: Record<OverrideAction, [title: string, text: string]> = {
  add: ['Add', 'A mapping that no rule gives for this signal, with its direction, strength and mechanism.'],
  change: ['Change', 'Another direction, strength or mechanism than the rules give for this signal.'],
  remove: ['Remove', 'A mapping that the rules give and that is wrong for this signal.'],
}

/** How an editor's correction stands beside the rules. */
export function correctionsSection(): MethodologySection {
  return {
    id: 'corrections',
    title: 'Corrections by editors',
    paragraphs: [
      'A rule speaks of a kind of event, and now and then an event is not of its kind. An editor can then correct what the rules make of one signal for one impact. The correction names what holds instead, with a mechanism and a reason, and is shown with the name of its author on the page of the signal, in the matrix and on the page of the impact.',
      'It is a revision of the signal like any other edit. It holds for every day of reading, as a rule does, and also when the rules change; withdrawn, it leaves the rules as they are, and the history keeps both.',
    ],
    tables: [
      {
        caption: 'What can be corrected',
        columns: ['Correction', 'What holds instead'],
        rows: [
          {
            id: `rule-${editorRuleId}`,
            cells: ['Where a rule is named elsewhere', 'An editor decided and not a rule'],
          },
          ...overrideActions.map((action) => ({ id: `correction-${action}`, cells: actionWords[action] })),
        ],
      },
    ],
  }
}

/** What is varied to see whether a ranking holds, and by place. */
export function sensitivitySection(): MethodologySection {
  return {
    id: 'robustness',
    title: 'Does a ranking hold?',
    paragraphs: [
      'The ranking is made again under every variant below. A variant that leaves something out uses the contributions of the index itself, which are additive, so that it is exactly the index over the signals that remain. What no index of the day rests on is not counted as a variant. An event that another record restates rests on the sources of both. An alternate account never steps in for a main record that was left out with its source.',
      'The range of an index is the smallest and the largest under other weights and half-lives, the present ones included. It says how much depends on our judgment of evidence and age; it is no interval of confidence.',
      'The index of a place is worked out over its own signals and those of the places inside it. A signal on a larger place counts there and is not divided among the places inside. How many events and operators it rests on stands beside it.',
    ],
    tables: [
      {
        caption: 'Families of variants',
        columns: ['Family', 'What is left out, or reckoned otherwise'],
        rows: variantFamilies.map((family) => ({
          id: `variant-${family}`,
          cells: [familyWords[family].title, familyWords[family].text],
        })),
      },
      {
        caption: 'Other weights and half-lives',
        columns: ['Variant', 'What it means'],
        rows: [
          ...weightVariants.map(({ id }) => ({
            id: `weights-${id}`,
            cells: [weightVariantWords[id].title, weightVariantWords[id].text],
          })),
          ...halfLifeVariants.map(({ id }) => ({
            id: `half-lives-${id}`,
            cells: [halfLifeVariantWords[id].title, halfLifeVariantWords[id].text],
          })),
        ],
      },
      {
        caption: 'Constants of these variants',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-steady-within',
            cells: [
              'Steady rank',
              String(steadyWithin),
              'A role is called steady whose rank moves by no more places than this, whatever kind of event is left out',
            ],
          },
          {
            id: 'constant-least-lean-events',
            cells: [
              'Events for a lean',
              String(leastLeanEvents),
              'With fewer events a city is not compared, and a cell of the comparison is hatched',
            ],
          },
          {
            id: 'constant-lean-bounds',
            cells: [
              'Steps of a lean',
              leanBounds.join(', '),
              'A city’s share of evidence for a role over the average share: the bounds between the five steps of ink',
            ],
          },
          {
            id: 'constant-leaning-from',
            cells: ['Leaning', String(leaningFrom), 'From this lean on a city leans toward a role'],
          },
          {
            id: 'constant-leading-rank',
            cells: [
              'Leading ranks',
              String(leadingRank),
              'An impact is among the leading ones up to this rank',
            ],
          },
          {
            id: 'constant-resting-share',
            cells: [
              'Share that makes a dominantSource',
              percent(restingShare),
              'An index rests on one source or publisher when leaving it out takes away as much or more',
            ],
          },
          {
            id: 'constant-weight-bounds',
            cells: [
              'Weights to choose from',
              `${weightBounds.min} to ${weightBounds.max}`,
              '0 leaves such evidence out, 1 counts it whole',
            ],
          },
          {
            id: 'constant-half-life-bounds',
            cells: [
              'Half-lives to choose from, days',
              `${halfLifeBounds.min} to ${halfLifeBounds.max}`,
              'From a week to ten years',
            ],
          },
        ],
      },
    ],
  }
}

/** When an inflection point fires. */
export function inflectionsSection(): MethodologySection {
  return {
    id: 'inflections',
    title: 'Inflection points',
    paragraphs: [
      'An inflection point fires once, on the first original, uncontested signal that meets its condition, and stays fired unless that signal is retracted. A claim alone fires nothing, and neither does a restatement. That hiring follows is the view of the article that named them and is not tested here.',
    ],
    tables: [
      {
        caption: 'The rules of the inflection points',
        columns: ['Event', 'Condition'],
        rows: inflectionRules.map((rule) => ({
          id: `inflection-${rule}`,
          cells: [inflectionWords[rule].title, inflectionWords[rule].condition],
        })),
      },
      {
        caption: 'Constants of the inflection points',
        columns: ['Constant', 'Value', 'Use'],
        rows: [
          {
            id: 'constant-decisive-permits',
            cells: [
              'Permits that count',
              lower(decisivePermits.map((permit) => permitTypeLabels[permit])),
              'A permit to test with a driver does not',
            ],
          },
          {
            id: 'constant-programme-steps',
            cells: [
              'Steps of a program',
              lower(programSteps.map((step) => milestoneLabels[step])),
              'In the order in which they are usually taken',
            ],
          },
          {
            id: 'constant-ramp-thresholds',
            cells: ['Marks of a ramp, vehicles', numbers(rampThresholds), 'Built, by any one count'],
          },
          {
            id: 'constant-fleet-thresholds',
            cells: ['Marks of a fleet, vehicles', numbers(fleetThresholds), 'By any one count on one basis'],
          },
          {
            id: 'constant-counted-bases',
            cells: [
              'Bases on which a fleet is counted',
              lower(countedBases.map((basis) => basisLabels[basis])),
              'What was asked for, allowed or claimed is not a fleet',
            ],
          },
          {
            id: 'constant-dormant-after',
            cells: [
              'Dormant after, days',
              String(dormantAfterDays),
              'Without news for so long, something is no longer awaited',
            ],
          },
        ],
      },
    ],
  }
}

/** The arithmetic of the fit tool, the length of a roadmap and how far a plan looks ahead. */
export function pathsSection(): MethodologySection {
  return {
    id: 'paths',
    title: 'Paths: fit, roadmaps and plans',
    paragraphs: [
      `The fit of a path is a sum of whole numbers: each rating, from ${Math.min(...ratings)} to ${Math.max(...ratings)}, times the points below. The points of every path add up to ${pointsPerStep}, so that none is favored by being asked about more often. A question that was not answered counts nothing.`,
      'A plan holds the promises that fall due within its horizon, those that are overdue or have no day, the open filings, the inflection points that are awaited, and those that fired as far back as it looks ahead: each counts toward an impact of the path, or is read for one, and bears on one of the places, on something inside it or on something around it.',
      'The points are judgments of this site. They rank paths against one another for one reader and measure no ability.',
    ],
    formula: 'score of a path = Σ rating × points',
    tables: [
      {
        caption: 'Points that one step of a rating gives to each path',
        columns: ['Question', ...careerPaths.map(({ title }) => title)],
        numeric: careerPaths.map((_, position) => position + 1),
        rows: fitQuestions.map(({ id, points }) => {
          const given: Readonly<Record<string, number>> = points
          return {
            id: `fit-${id}`,
            cells: [questionTexts[id].short, ...careerPaths.map(({ slug }) => String(given[slug] ?? 0))],
          }
        }),
      },
      {
        caption: 'Constants of the fit tool, the roadmaps and the plans',
        columns: ['Constant', 'Value', 'Use'],
        rows: [
          {
            id: 'constant-points-per-step',
            cells: ['Points of each path', String(pointsPerStep), 'What every rating of one step adds up to'],
          },
          {
            id: 'constant-ratings',
            cells: ['Ratings', ratings.join(', '), 'From not at all to fully'],
          },
          {
            id: 'constant-roadmap-months',
            cells: [
              'Length of a roadmap, months',
              `${roadmapMonths.low} to ${roadmapMonths.high}`,
              'What the phases of each add up to lies between',
            ],
          },
          {
            id: 'constant-plan-horizons',
            cells: ['Horizons of a plan, months', planHorizons.join(', '), 'How far ahead a plan may look'],
          },
          {
            id: 'constant-default-horizon',
            cells: ['Usual horizon, months', String(defaultHorizon), 'Where none is chosen'],
          },
        ],
      },
    ],
  }
}
