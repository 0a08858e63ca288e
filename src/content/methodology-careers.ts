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
      'A rule covers a kind of event, and now and then an event is an exception. An editor can then correct what the rules say about one signal for one role. The correction gives a direction, a strength, a mechanism and a reason. It is shown with its author on the page of the signal, in the matrix and on the page of the role.',
      'It is a revision of the signal like any other edit. It holds for every day viewed, as a rule does, and also when the rules change. If it is withdrawn, the rules apply again, and the history keeps both.',
    ],
    tables: [
      {
        caption: 'What can be corrected',
        columns: ['Correction', 'What applies instead'],
        rows: [
          {
            id: `rule-${editorRuleId}`,
            cells: ['In place of a rule', 'An editor decided, not a rule'],
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
      'The ranking is computed again under every variant below. A variant that leaves something out uses the contributions of the score itself, which are additive, so it is exactly the score over the signals that remain. Only what a score depends on is left out in turn. An event that another record repeats rests on the sources of both. A disputed account never replaces a main record that was left out with its source.',
      'The range of a score is the smallest and the largest under other weights and half-lives, the present ones included. It shows how much depends on our judgment of evidence and age. It is not a confidence interval.',
      'The score of a place counts its own signals and those of the places inside it. A signal about a larger place counts there and is not divided among the places inside. The numbers of events and operators are shown beside it.',
    ],
    tables: [
      {
        caption: 'Families of variants',
        columns: ['Family', 'What is left out or changed'],
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
              'A role is steady if its rank moves by no more than this, whatever kind of event is left out',
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
              'A city’s share of evidence for a role divided by the average share: the bounds between the five shades',
            ],
          },
          {
            id: 'constant-leaning-from',
            cells: ['Leaning', String(leaningFrom), 'From this lean on a city leans toward a role'],
          },
          {
            id: 'constant-leading-rank',
            cells: ['Leading ranks', String(leadingRank), 'A role is among the leading ones up to this rank'],
          },
          {
            id: 'constant-resting-share',
            cells: [
              'Share of a dominant source',
              percent(restingShare),
              'A score depends on one source or publisher when it loses this much or more without it',
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
      'A milestone is reached once, on the first original, undisputed signal that meets its condition, and stays reached unless that signal is retracted. A claim alone does not count, and neither does a repeat. That hiring follows is the view of Skilldential, which named these events; it is not tested here.',
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
            cells: ['Production milestones, vehicles', numbers(rampThresholds), 'Built, by any one count'],
          },
          {
            id: 'constant-fleet-thresholds',
            cells: [
              'Fleet milestones, vehicles',
              numbers(fleetThresholds),
              'By any one count with one source type',
            ],
          },
          {
            id: 'constant-counted-bases',
            cells: [
              'Source types that count as a fleet',
              lower(countedBases.map((basis) => basisLabels[basis])),
              'Vehicles requested, authorized or claimed are not a fleet',
            ],
          },
          {
            id: 'constant-dormant-after',
            cells: [
              'Dormant after, days',
              String(dormantAfterDays),
              'Without news for this long, a milestone is no longer ahead',
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
      `The fit of a path is a sum of whole numbers: each rating, from ${Math.min(...ratings)} to ${Math.max(...ratings)}, times the points below. The points of every path add up to ${pointsPerStep}, so that no path gains from being asked about more often. A skipped question counts nothing.`,
      'A plan lists the promises that fall due within its horizon, those that are overdue or have no date, the pending filings, the milestones ahead, and the milestones reached as far back as it looks ahead. Each concerns a role of the path, and one of the places, a place inside it or a place around it.',
      'The points are our judgments. They rank paths for one reader and do not measure ability.',
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
            cells: ['Points of each path', String(pointsPerStep), 'What the points of each path add up to'],
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
              'The phases of each add up to a length in this range',
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
