import type { ImpactContent } from '../types'

export const fleetReliabilitySre: ImpactContent = {
  slug: 'fleet-reliability-sre',
  summary:
    'A driverless fleet needs on-call engineers: alerts, remote help, rollbacks and a rehearsed answer to a bad day.',
  change: [
    'On Dec 20, 2025, a substation fire put out traffic signals in San Francisco. Waymo cars stalled at junctions and the service stopped for about a day. The following March some 100 robotaxis were reported standing in Wuhan traffic after a system fault. Neither was a failure of one vehicle. Both were outages in the sense that site reliability engineers use, and at street level.',
    'A fleet has the troubles of a data center, with weather and wheels added. Telemetry from each car must reach a desk hundreds of miles away, and the alert that matters has to stand out from the hundreds that do not. Software goes out in stages and comes back automatically if interventions jump. Cellular links, maps and dispatch servers need the same care as the driving stack, since losing any of them can strand riders.',
    'Remote help brings its own risks. When a car is unsure, a person looks through its cameras over a low-latency link and gives advice, or in some services drives. The NTSB’s preliminary report on an Austin school-bus case describes an agent in Michigan who gave the car a wrong answer. How many vehicles one such person can serve, and how safely, largely sets the cost of growth.',
  ],
  roles: [
    {
      role: 'Fleet observability engineer',
      responsibility: 'Build telemetry and alerts that separate nuisance from danger',
      skills: ['OpenTelemetry', 'Prometheus', 'Stream processing'],
      value: 'Shows a fault in one city to a team sitting in another',
    },
    {
      role: 'Remote assistance platform engineer',
      responsibility: 'Carry video and advice between car and operator quickly and securely',
      skills: ['WebRTC', 'Mobile network engineering', 'Security'],
      value: 'Moves stuck vehicles without sending a van',
    },
    {
      role: 'Release and rollback engineer',
      responsibility: 'Stage updates across the fleet and withdraw them on a defined signal',
      skills: ['Over-the-air updates', 'Error budgets', 'Python', 'CI/CD'],
      value: 'Limits how many cars a bad build can reach',
    },
    {
      role: 'Safe-state engineer',
      responsibility: 'Specify and verify what a car does when links, maps or power grids fail',
      skills: ['State machines', 'Formal verification', 'Fault injection'],
      value: 'Turns a blocked junction into an orderly stop',
    },
  ],
  shifts: [
    {
      from: 'Site reliability engineer in cloud services',
      to: 'Fleet reliability engineer',
      why: 'Error budgets and staged rollout carry over; a restart at speed does not, so safe states take its place.',
    },
    {
      from: 'Network operations or dispatch controller',
      to: 'Remote operations lead',
      why: 'Shift work, escalation and calm radio procedure are exactly what a remote-help room needs to be built around.',
    },
    {
      from: 'Video streaming engineer',
      to: 'Remote assistance platform engineer',
      why: 'Milliseconds and packet loss on mobile networks decide what a distant helper sees in time to be useful.',
    },
  ],
  strategicValue:
    'Reliability work becomes necessary on the first day without a driver and never stops being so. Its central figure, vehicles per person on shift, is one that finance directors follow, which gives the team a hearing. Utilities, airlines, telecoms and drone operators run control rooms with the same structure. Night shifts and on-call weeks come with it. Before accepting a post, ask how incidents are reviewed, whether reports are shared with the regulator, and who may halt the whole fleet.',
  counterEvidence:
    'If remote-help staff and on-call teams stayed the same size while fleets grew tenfold without more outages, the work would prove a fixed cost and not a growing field.',
  signals: [
    'waymo-sf-2025-12-blackout',
    'waymo-sf-2025-12-resume',
    'apollo-wuhan-2026-03-outage',
    'waymo-ntsb-bus-2026-03',
  ],
}
