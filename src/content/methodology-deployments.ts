import { confirmedWithinDays } from '@/domain/facts/confirmed-cities'
import { shareWindowDays } from '@/domain/projection/share'
import {
  accesses,
  type StatusPhase,
  type Supervision,
  statusPhases,
  supervisions,
} from '@/domain/signal/kinds'
import { accessLabels, phaseLabels, supervisionLabels } from '@/domain/signal/labels'
import type { MethodologySection } from './methodology-types'

/** The part of the methodology that says how the state and the dates of a service are made from its records. */

const phaseMeaning: Record<StatusPhase, string> = {
  announced: 'Said to be coming. Nothing has to be on the road yet.',
  testing: 'Vehicles drive there to be tested; no rides are on offer.',
  permitted: 'An authority has allowed what is meant to follow.',
  service: 'The service carries riders. Starts a service, or resumes a paused one.',
  restricted: 'An event that narrows or disrupts a service. It does not change the status.',
  paused: 'Suspended until the next signal of service.',
  ended: 'Closed for good. A later signal starts a new deployment.',
}

const supervisionMeaning: Record<Supervision, string> = {
  manual: 'A person drives, for mapping or to collect data.',
  supervised: 'A safety monitor rides in the car.',
  mixed: 'Some cars have a safety monitor and some are driverless.',
  driverless: 'Nobody is in the car but riders.',
  unknown: 'The sources do not say.',
}

export function deploymentsSection(): MethodologySection {
  return {
    id: 'deployments',
    title: 'Deployments: how a city’s status is computed',
    paragraphs: [
      'The status of one operator in one city on a day is computed from its status signals up to that day, in order of date, then of id, by these rules.',
    ],
    list: [
      'A claim alone, or another account of an event on record, never changes a status. Both are listed as disputed. A signal that repeats another one is listed with it as a further source and changes no status and no date.',
      'Announced, testing and permitted come in that order. A later signal of an earlier phase does not step back, and none of the three changes a city in service or paused.',
      `Service starts or resumes a service. Access only widens while it runs: ${accesses.map((access) => accessLabels[access].toLowerCase()).join(', then ')}.`,
      'A signal that repeats the present phase, or resumes after a pause, replaces what is known about supervision if it says anything about it. A new phase takes what its signal says, “not known” included.',
      'A signal can speak of a part of a city, of its hours or of its cars. A part never stands for the whole. If part of a supervised service goes driverless, the service is mixed; if a part opens to everyone, the rest stays as it was; if a part stops, the rest still runs. A service that exists in one part alone is a service.',
      'A restriction is shown as an event. A pause suspends until the next signal of service, and keeps supervision and access. An end closes the deployment and clears it; a later signal starts a new one with dates of its own.',
      'A signal about a country or state changes its cities only where it says that it holds for all of them, and only cities already known for that operator.',
      'The date beside a status says since when phase and supervision have been the same, pauses aside. In the API, “since” is when the present phase began; a return from a pause starts it again. The dates of the service are separate fields.',
      'The dates of a service are computed, never typed: the first ride of anyone, of someone from outside the company, and of the public, and the first driverless rides in at least some of the cars. Tests count as a ride where the signal says who rode; a permit is not a ride. Each date has its signal and is as precise as that.',
      'A pause of a service is listed with its days and its reason. The days are left out where either end is known to less than a day.',
      `The share of driverless cars in a service is the newest count of driverless cars divided by the newest count of all cars, with one source type and one method, both from the ${shareWindowDays} days before the day viewed. Without such a pair the share is not known.`,
      'Where every source for a driverless service is a company, the page says that the operator says so. The same goes for a claim that contradicts the status.',
    ],
    tables: [
      {
        caption: 'Constants of the share and of the headline',
        columns: ['Constant', 'Value', 'Use'],
        numeric: [1],
        rows: [
          {
            id: 'constant-share-window',
            cells: [
              'Counts of a share, days',
              String(shareWindowDays),
              'Older counts are not used for the share of driverless cars',
            ],
          },
          {
            id: 'constant-confirmed-within',
            cells: [
              'A city counts as confirmed, days',
              String(confirmedWithinDays),
              'The map says how many driverless cities have no newer record',
            ],
          },
        ],
      },
      {
        caption: 'What a status signal can say',
        columns: ['Phase', 'Meaning'],
        rows: statusPhases.map((phase) => ({
          id: `phase-${phase}`,
          cells: [phaseLabels[phase], phaseMeaning[phase]],
        })),
      },
      {
        caption: 'Supervision',
        columns: ['Supervision', 'Meaning'],
        rows: supervisions.map((supervision) => ({
          id: `supervision-${supervision}`,
          cells: [supervisionLabels[supervision], supervisionMeaning[supervision]],
        })),
      },
    ],
  }
}
