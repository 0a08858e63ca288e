import { basisPreference, scopePreference } from '@/domain/projection/coverage'
import { HEADLINE_WINDOW_DAYS } from '@/domain/projection/fleet-headline'
import { type PromiseStatus, promiseStatuses } from '@/domain/projection/targets'
import { SQ_KM_PER_SQ_MI } from '@/domain/shared/area-units'
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
import {
  basisLabels,
  basisNotes,
  kindLabels,
  precisionLabels,
  promiseStatusLabels,
  scopeLabels,
} from '@/domain/signal/labels'
import { kindNotes } from './data'
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
        rows: signalKinds.map((kind) => ({ id: `kind-${kind}`, cells: [kindLabels[kind], kindNotes[kind]] })),
      },
    ],
  }
}

export function basesSection(): MethodologySection {
  return {
    id: 'bases',
    title: 'Counts of vehicles, and their basis',
    paragraphs: [
      'Vehicles asked for, allowed, registered, seen and claimed are different things. Each basis is a series of its own; series are never added together and never joined by a line.',
      `A count is a range. “${formatRange({ low: 42, high: 59 })}” means that the figure lies between the two; “${formatRange({ low: 700, high: null })}” means that nothing is known of the upper end.`,
      'Where one figure has to stand for an operator on a basis, it is a single reading and never a sum: among the readings close enough to the newest, driverless counts go before whole fleets and those before supervised ones, then the larger, then the newer. A register can list one model or one city on a day of its own, so the newest reading alone would understate it.',
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
              String(HEADLINE_WINDOW_DAYS),
              'Older readings of a basis do not stand for it',
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
      'A large map with few cars is a long wait. For each operator and city with both a service area and a count, the tracker divides the newest count by the newest area and gives vehicles per 100 km², as a range where the count is one, with the two signals that it was worked out from and the days between them.',
      `Of several counts the best founded basis is taken: ${inOrder(basisPreference.map((basis) => basisLabels[basis]))}. Vehicles asked for or authorised never serve. Within the basis the scope is, in order: ${inOrder(scopePreference.map((scope) => scopeLabels[scope]))}.`,
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
              'Square kilometres in a square mile',
              String(SQ_KM_PER_SQ_MI),
              'Areas are kept in square miles, as reported',
            ],
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
