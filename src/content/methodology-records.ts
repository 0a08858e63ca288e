import { coverageAgeDays, coverageApartDays } from '@/domain/projection/coverage-limits'
import { basisPreference, figureWindowDays, scopePreference } from '@/domain/projection/headline-figure'
import { promiseStatusLabels } from '@/domain/projection/labels'
import { type PromiseStatus, promiseStatuses } from '@/domain/projection/targets'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { formatRange } from '@/domain/shared/range'
import {
  type DatePrecision,
  datePrecisions,
  formatDay,
  formatInterval,
  intervalEnd,
  intervalStart,
} from '@/domain/signal/date'
import { fleetBases, signalKinds } from '@/domain/signal/kinds'
import { basisLabels, basisNotes, kindLabels, precisionLabels, scopeLabels } from '@/domain/signal/labels'
import { kindTexts } from './kinds'
import type { MethodologySection } from './methodology-types'

/** The parts of the methodology that say what a record is and how states are made from records. */

export function signalsSection(): MethodologySection {
  return {
    id: 'signals',
    title: 'Signals',
    paragraphs: [
      'A signal is one dated, sourced statement about a deployment. Everything that changes over time is kept as signals, and every state shown on this site is worked out from them: the history is the record, the present is derived.',
      'A signal cannot be published without a source. A figure that is missing is left empty and never written as 0. A published signal is not overwritten: each change is a revision with its day and its reason, and a signal that proves wrong is retracted and stays readable as such.',
    ],
    tables: [
      {
        caption: 'The seven kinds',
        columns: ['Kind', 'What it says'],
        rows: signalKinds.map((kind) => ({
          id: `kind-${kind}`,
          cells: [kindLabels[kind], kindTexts[kind].description],
        })),
      },
    ],
  }
}

export function basesSection(): MethodologySection {
  return {
    id: 'bases',
    title: 'Counts of vehicles, and their basis',
    paragraphs: [
      'Vehicles asked for, allowed, registered, seen and claimed are different things. Each basis is a series of its own, and so is each scope, each model, each span and each part of a place: vehicles in use and vehicles ever seen are never joined, and a count made outside one state is no count of the country. Series are never added together.',
      `A count is a range. “${formatRange({ low: 42, high: 59 })}” means that the figure lies between the two; “${formatRange({ low: 700, high: null })}” means that nothing is known of the upper end.`,
      'One subject (an operator in a place, on a basis, with a scope and a model) has one figure on every page: its newest count that is neither contested nor a restatement. Where accounts of one day disagree, the figure runs from the lowest to the highest of them and the page says so. A part, by model or by scope, never stands for the whole; a register shows its parts under its total. Nothing is summed.',
      `Where a page leads with one subject of several, it takes whole fleets alone, never vehicles ever seen: of their figures no more than ${figureWindowDays} days older than the newest, the one on the best founded basis (${inOrder(basisPreference.map((basis) => basisLabels[basis]))}), then ${inOrder(scopePreference.map((scope) => scopeLabels[scope]))}, then the newest. The page names its place: a register of one state and a recall of a whole country count different vehicles.`,
      'A register is recorded once, as the steps of its filing, and the series reads it from there. A count that says another one again corroborates it and stands in no series.',
    ],
    tables: [
      {
        caption: 'The six bases',
        columns: ['Basis', 'What it counts'],
        rows: fleetBases.map((basis) => ({
          id: `basis-${basis}`,
          cells: [basisLabels[basis], basisNotes[basis]],
        })),
      },
      {
        caption: 'Constants of the single figure',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-headline-window',
            cells: [
              'Close enough to the newest, days',
              String(figureWindowDays),
              'Older figures are not led with, and no claim is held against an older count',
            ],
          },
        ],
      },
    ],
  }
}

const precisionMeaning: Record<DatePrecision, string> = {
  day: 'The day is known.',
  month: 'Only the month is known.',
  quarter: 'Only the quarter is known.',
  year: 'Only the year is known.',
}

export function accuracyOfDates(): MethodologySection {
  const example = '2026-05-14'
  return {
    id: 'dates',
    title: 'Dates and their precision',
    paragraphs: [
      'A date is the interval in which something was true. It is printed as precisely as it is known and no more, and sorted by the first day of its interval.',
      'All days are calendar days; “today” is the day in UTC.',
    ],
    tables: [
      {
        caption: 'The four precisions, by one example',
        columns: ['Precision', 'Printed', 'Stands for', 'Meaning'],
        rows: datePrecisions.map((precision) => {
          const interval = { date: intervalStart(example, precision), precision }
          const first = formatDay(interval.date)
          const last = formatDay(intervalEnd(interval))
          return {
            id: `precision-${precision}`,
            cells: [
              precisionLabels[precision],
              formatInterval(interval),
              first === last ? first : `${first} to ${last}`,
              precisionMeaning[precision],
            ],
          }
        }),
      },
    ],
  }
}

const inOrder = (words: readonly string[]) => words.map((word) => word.toLowerCase()).join(', then ')

export function coverageSection(): MethodologySection {
  return {
    id: 'coverage',
    title: 'Coverage against capacity',
    paragraphs: [
      'A large map with few cars is a long wait. For each operator and city with both a service area and a count, the tracker divides the figure that the city is led with by the newest area and gives vehicles per 100 km², as a range where the count is one, with the two signals that it was worked out from, their dates and the days between them.',
      `It is measured only where count and area are at most ${coverageApartDays} days apart and both at most ${coverageAgeDays} days old on the day read; otherwise the page says that it is not measured, and why. Vehicles asked for or authorized never serve, nor do vehicles ever seen.`,
    ],
    tables: [
      {
        caption: 'Constants of this calculation',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-square-mile',
            cells: [
              'Square kilometers in a square mile',
              String(sqKmPerSqMi),
              'Areas are kept in square miles, as reported',
            ],
          },
          {
            id: 'constant-coverage-apart',
            cells: [
              'Farthest apart, days',
              String(coverageApartDays),
              'A count and an area further apart are not divided',
            ],
          },
          {
            id: 'constant-coverage-age',
            cells: ['Oldest reading, days', String(coverageAgeDays), 'An older count or area does not serve'],
          },
        ],
      },
    ],
  }
}

const promiseMeaning: Record<PromiseStatus, string> = {
  open: 'Its day has not come, or it named none.',
  overdue: 'Its day has passed and nothing is recorded of its being kept.',
  met: 'Kept by its day.',
  late: 'Kept after its day.',
  missed: 'Its day passed and it was not kept.',
}

export function promisesSection(): MethodologySection {
  return {
    id: 'promises',
    title: 'Promises',
    paragraphs: [
      'A promise is a company’s word about the future and is drawn as such: never as a fact, never joined to a count. Its status follows from the day it was due, the outcome on record and the day of reading. An outcome that rests on a dated signal is known from the date of that signal on.',
      'How well an operator keeps its promises is counted over those with a due day that have come due: met, missed, or past their day. The share met on time has two bounds: the lower takes no overdue promise for a kept one, the upper takes all of them. The slip of a promise that was kept is the days from its due day to the day of the signal that shows it, below zero when early; the median is given with the number of promises behind it. An open promise is shown with its reference class: the same operator’s dated promises of the same kind that have come due, and how many of them were met on time.',
    ],
    tables: [
      {
        caption: 'The five statuses of a promise',
        columns: ['Status', 'Meaning'],
        rows: promiseStatuses.map((status) => ({
          id: `promise-${status}`,
          cells: [promiseStatusLabels[status], promiseMeaning[status]],
        })),
      },
    ],
  }
}
