import type { ReferenceList } from '@/domain/search/reference-lists'
import type { SignalKind } from '@/domain/signal/kinds'
import * as labels from '@/domain/signal/labels'
import { type SignalOf, textLimits } from '@/domain/signal/schema'
import { confidenceRule } from '@/domain/source/confidence'

/** How each key of each kind's schema is asked for. A key without a description does not compile. */

export type PickerList = Exclude<ReferenceList, 'source' | 'agency'>

export type Control =
  | { type: 'hidden' | 'line' | 'text' | 'number' | 'date' | 'checkbox' | 'sources' | 'citations' }
  | { type: 'select'; options: readonly { value: string; label: string }[]; empty: string | null }
  | { type: 'picker'; list: PickerList }

export type FieldDescription = {
  label: string
  hint?: string
  /** Beside a measure. */
  unit?: string
  /** The most characters of a text. */
  max?: number
  /** Empty is refused. */
  required: boolean
  /** What entries have in common from one to the next, so that a new one begins with it: never a date or a value. */
  isRepeated?: true
  control: Control
}

type FieldsOf<K extends SignalKind> = Record<keyof SignalOf<K>, FieldDescription>

/** @param empty the words of the empty choice; null where the first one holds unless another is made */
function choice(words: Readonly<Record<string, string>>, empty: string | null = 'Choose…'): Control {
  return {
    type: 'select',
    empty,
    options: Object.entries(words).map(([value, label]) => ({ value, label })),
  }
}

const line: Control = { type: 'line' }
const text: Control = { type: 'text' }
const number: Control = { type: 'number' }
const date: Control = { type: 'date' }

const operator: FieldDescription = {
  label: 'Operator',
  required: true,
  control: { type: 'picker', list: 'operator' },
}

const place = (required: boolean): FieldDescription => ({
  label: 'Place',
  hint: required
    ? 'A city, state or country. Type part of its name.'
    : 'A city, state or country. Leave it empty when the signal is not tied to a place.',
  required,
  control: { type: 'picker', list: 'place' },
})

const identity = {
  id: { label: 'Identifier', required: true, control: { type: 'hidden' } },
  kind: { label: 'Kind', required: true, control: { type: 'hidden' } },
} as const satisfies Record<string, FieldDescription>

const dates = {
  date: {
    label: 'Date',
    hint: 'When it was true, not when it was written. Known only to a month, quarter or year? Choose any day in it and say so beside: it is stored as the first day.',
    required: true,
    control: date,
  },
  datePrecision: {
    label: 'The date is known to the',
    required: true,
    control: choice(labels.precisionLabels),
  },
} as const satisfies Record<string, FieldDescription>

const statement = {
  headline: {
    label: 'Headline',
    hint: 'One line that says what is stated, 8 to 160 characters.',
    max: textLimits.headline,
    required: true,
    control: line,
  },
  detail: {
    label: 'Detail',
    hint: 'What else a reader should know, in your own words. At most 2,000 characters.',
    max: textLimits.detail,
    required: false,
    control: text,
  },
  confidence: {
    label: 'Confidence',
    hint: confidenceRule,
    required: true,
    control: choice(labels.confidenceLabels),
  },
  sources: {
    label: 'Sources',
    hint: 'The most direct one first.',
    required: false,
    control: { type: 'sources' },
  },
  citations: {
    label: 'Passages',
    hint: 'The words relied on and where they stand.',
    required: false,
    control: { type: 'citations' },
  },
  alternateOf: {
    label: 'Another account of',
    hint: 'When a signal already records this event with another date or value, name it: this one is then shown beside it and never counted twice.',
    required: false,
    control: { type: 'picker', list: 'mainRecord' },
  },
  restates: {
    label: 'Repeats',
    hint: 'When a signal already states this event or status, name it: this one then adds its sources to that one and is not counted.',
    required: false,
    control: { type: 'picker', list: 'original' },
  },
} as const satisfies Record<string, FieldDescription>

const optional = (words: Readonly<Record<string, string>>) => choice(words, 'Not stated')

/** In the order in which the form asks. */
export const fields: { readonly [K in SignalKind]: FieldsOf<K> } = {
  'deployment-status': {
    ...identity,
    operator,
    place: place(true),
    ...dates,
    phase: {
      label: 'Phase',
      hint: 'Restricted is shown as an event and changes no state.',
      required: true,
      control: choice(labels.phaseLabels),
    },
    supervision: {
      isRepeated: true,
      label: 'Supervision',
      hint: 'Supervised: someone in the car watches the system. Driverless: nobody in it but riders.',
      required: true,
      control: choice(labels.supervisionLabels),
    },
    access: {
      label: 'Who may ride',
      isRepeated: true,
      required: false,
      control: optional(labels.accessLabels),
    },
    extent: {
      isRepeated: true,
      label: 'Holds for',
      hint: 'Part: only some of the area, the hours or the cars. A part never lifts the whole city.',
      required: false,
      control: choice(labels.extentLabels, null),
    },
    appliesToAll: {
      isRepeated: true,
      label: 'Holds for all the operator’s known cities in this place',
      hint: 'For a signal on a state or country.',
      required: false,
      control: { type: 'checkbox' },
    },
    ...statement,
  },
  'service-area': {
    ...identity,
    operator,
    place: place(true),
    ...dates,
    areaSqMi: {
      label: 'Service area',
      hint: 'Type km² after a figure in square kilometers, and it is converted.',
      unit: 'square miles',
      required: true,
      control: number,
    },
    // Geometries come from files: `npm run import:areas`. An edit leaves the recorded one as it is.
    boundary: { label: 'Boundary', required: false, control: { type: 'hidden' } },
    ...statement,
  },
  'fleet-estimate': {
    ...identity,
    operator,
    place: place(false),
    ...dates,
    low: { label: 'Lower figure', unit: 'vehicles', required: true, control: number },
    high: {
      label: 'Upper figure',
      hint: 'Repeat the lower one for a single figure; leave it empty for “at least”.',
      unit: 'vehicles',
      required: false,
      control: number,
    },
    scope: { label: 'Which vehicles', isRepeated: true, required: true, control: choice(labels.scopeLabels) },
    basis: {
      isRepeated: true,
      label: 'Source type',
      hint: 'How they were counted. Figures of different bases are never added or joined.',
      required: true,
      control: choice(labels.basisLabels),
    },
    model: {
      isRepeated: true,
      label: 'Vehicle model',
      hint: 'Only when the count is of one model. Leave it empty for all vehicles.',
      required: false,
      control: { type: 'picker', list: 'program' },
    },
    span: {
      isRepeated: true,
      label: 'Seen over',
      hint: 'Cars recently in use and cars ever seen are different counts and never share a line.',
      required: false,
      control: optional(labels.spanLabels),
    },
    extent: {
      isRepeated: true,
      label: 'Counts',
      hint: 'Part: only some of the place was counted, such as a country without one of its states.',
      required: false,
      control: choice(labels.countExtentLabels, labels.countExtentLabels.whole),
    },
    ...statement,
  },
  'service-metric': {
    ...identity,
    operator,
    place: place(false),
    ...dates,
    metric: { label: 'Measure', isRepeated: true, required: true, control: choice(labels.metricLabels) },
    value: { label: 'Value', hint: 'In the unit given beside.', required: true, control: number },
    unit: { label: 'Unit', hint: 'As the source gives it.', isRepeated: true, required: true, control: line },
    periodStart: { label: 'Period: first day', required: false, control: date },
    periodEnd: { label: 'Period: last day', required: false, control: date },
    ...statement,
  },
  filing: {
    ...identity,
    operator,
    place: place(true),
    ...dates,
    filing: {
      label: 'Filing',
      isRepeated: true,
      required: true,
      control: { type: 'picker', list: 'filing' },
    },
    stage: {
      isRepeated: true,
      label: 'Stage reached',
      hint: 'A suspended permit is “withdrawn or suspended”.',
      required: true,
      control: choice(labels.stageLabels),
    },
    vehicles: {
      label: 'Vehicles named',
      hint: 'Leave it empty when none are named.',
      unit: 'vehicles',
      required: false,
      control: number,
    },
    model: {
      isRepeated: true,
      label: 'Vehicle model',
      hint: 'Only when the vehicles named are of one model. Leave it empty for all of them.',
      required: false,
      control: { type: 'picker', list: 'program' },
    },
    stageNote: {
      label: 'Note on the stage',
      hint: 'What qualifies it, at most 400 characters.',
      max: textLimits.stageNote,
      required: false,
      control: line,
    },
    ...statement,
  },
  production: {
    ...identity,
    operator,
    place: place(false),
    ...dates,
    program: {
      label: 'Program',
      isRepeated: true,
      required: true,
      control: { type: 'picker', list: 'program' },
    },
    milestone: {
      label: 'Milestone',
      isRepeated: true,
      required: true,
      control: choice(labels.milestoneLabels),
    },
    units: { label: 'Number', unit: 'vehicles or parts', required: false, control: number },
    unitsPerYear: { label: 'Rate', unit: 'units a year', required: false, control: number },
    ...statement,
  },
  target: {
    ...identity,
    operator,
    place: place(false),
    ...dates,
    metric: {
      label: 'What was promised',
      isRepeated: true,
      required: true,
      control: choice(labels.targetMetricLabels),
    },
    value: {
      label: 'How much',
      hint: 'Leave it empty when no figure was given.',
      required: false,
      control: number,
    },
    unit: { label: 'Unit', isRepeated: true, required: false, control: line },
    due: {
      label: 'Due',
      hint: 'The last day on which it can be met. Leave it empty when none was given.',
      required: false,
      control: date,
    },
    outcome: {
      label: 'Outcome',
      hint: 'Open until evidence is found; whether it is overdue follows from the date of reading.',
      required: false,
      control: choice(labels.outcomeLabels, 'Open'),
    },
    outcomeNote: {
      label: 'Evidence for the outcome',
      max: textLimits.outcomeNote,
      required: false,
      control: text,
    },
    evidence: {
      label: 'The signal that shows it kept',
      hint: 'For a promise that was met, on time or late: its date is the day on which the promise counts as kept.',
      required: false,
      control: { type: 'picker', list: 'anyRecord' },
    },
    ...statement,
  },
}

/** The keys of a kind with their descriptions, in the order of the form. */
export function fieldEntries(kind: SignalKind): [string, FieldDescription][] {
  return Object.entries<FieldDescription>(fields[kind])
}
