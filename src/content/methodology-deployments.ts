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
  service: 'Riders are carried. Starts a service, or resumes a paused one.',
  restricted: 'An event that narrows or troubles a service. It changes no state.',
  paused: 'Suspended until the next signal of service.',
  ended: 'Closed for good. A later signal starts anew.',
}

const supervisionMeaning: Record<Supervision, string> = {
  manual: 'A person drives, for mapping or to collect data.',
  supervised: 'Someone in the car watches the system.',
  mixed: 'Some cars have someone watching in them and some have not.',
  driverless: 'Nobody is in the car but riders.',
  unknown: 'The sources do not say.',
}

export function deploymentsSection(): MethodologySection {
  return {
    id: 'deployments',
    title: 'Deployments: how a city’s state is worked out',
    paragraphs: [
      'The state of one operator in one city on a day is folded from its status signals up to that day, in order of date, then of id, by these rules.',
    ],
    list: [
      'A signal that is only claimed, and an alternate account, never move a state. They are listed as contested. A signal that says again what another one said is listed with it as a further source, and moves no state and no date.',
      'Announced, testing and permitted come in that order. A later signal of a lower one does not step back, and none of the three touches a city in service or paused.',
      `Service starts or resumes a service. Access only widens while it runs: ${accesses.map((access) => accessLabels[access].toLowerCase()).join(', then ')}.`,
      'A signal that restates the present phase, or resumes after a pause, replaces what is known of supervision unless it does not say. Entering another phase takes the signal’s own word, “not known” included.',
      'A signal can speak of a part of a city, of its hours or of its cars. A part never stands for the whole. If part of a supervised service goes driverless, the service is mixed; if a part opens to everyone, the rest stays as it was; if a part stops, the rest still runs. A service that exists in one part alone is a service.',
      'A restriction is shown as an event. A pause suspends until the next signal of service, and keeps who watches and who may ride. An end closes the deployment and clears it; a later signal starts a new one with dates of its own.',
      'A signal on a country or region moves its cities only where it says that it holds for all of them, and only cities already known for that operator.',
      'The date beside a state is since when phase and supervision have stood, pauses apart. In the API, “since” is when the present phase began, which a return from a pause begins anew; the dates of the service stand beside it.',
      'The dates of a service are worked out, never typed: the first ride of anyone, of someone from outside the company, and of everyone, and the first rides with nobody watching in at least some of the cars. Tests count as a ride where the signal says who rode; a permit is no ride. Each date has its signal and is as precise as that.',
      'A pause of a service is listed with its days and its reason. The days are left out where either end is known to less than a day.',
      `The share of driverless cars in a service is the newest count of driverless cars over the newest count of all, of one basis and made in one way, both from the ${shareWindowDays} days before the day of reading. Without such a pair the share is not known.`,
      'Where all that is cited for a driverless service comes from companies, the page says that it is so by the operator’s account. The same goes for a claim over a state that says otherwise.',
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
              'Older counts give no share of driverless cars',
            ],
          },
          {
            id: 'constant-confirmed-within',
            cells: [
              'A city counts as confirmed, days',
              String(confirmedWithinDays),
              'The overview says how many driverless cities no newer record confirms',
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
        caption: 'Who watches the road',
        columns: ['Supervision', 'Meaning'],
        rows: supervisions.map((supervision) => ({
          id: `supervision-${supervision}`,
          cells: [supervisionLabels[supervision], supervisionMeaning[supervision]],
        })),
      },
    ],
  }
}
