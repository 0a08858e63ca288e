import type { ImpactContent } from '../types'

export const ecosystemSpillover: ImpactContent = {
  slug: 'ecosystem-spillover',
  summary:
    'Cars that nobody drives must still be charged, cleaned, insured and inspected, and much of that is bought from others.',
  change: [
    'Somebody has to charge, clean, mend and insure a car that nobody drives. Operators do part of this themselves and buy the rest. Waymo named Avis Budget to run depots and upkeep in Dallas, and Lyft’s Flexdrive for its depot in Nashville. Each contract places technical work in firms that will never build a driving system.',
    'Charging shows how a missing driver makes a market. With no hand to hold the plug, either a robot arm must find the port or power must cross a gap. Reports on the Cybercab’s certification papers describe induction only; a waiver from the FCC in February 2026 permits the radio positioning that ground pads need, and plans for an Austin hub list equipment for 80 wireless chargers. High-power electronics that survive rain, heat and vandals are a speciality with few practitioners.',
    'Software and assurance follow the same path. Smaller operators may prefer to buy dispatch, maintenance forecasting and depot scheduling. Insurers, courts and city officials want someone other than the operator to read the event data recorder and test the safety case. Vehicles full of cameras and radio links also need security testers. None of this requires a bet on which brand wins, though all of it waits on enough cars being in service.',
  ],
  roles: [
    {
      role: 'Power electronics engineer',
      responsibility: 'Design inductive pads and converters that are efficient, cool and weatherproof',
      skills: ['Resonant converters', 'Electromagnetic compatibility', 'Thermal design'],
      value: 'Keeps vehicles earning without a person at the plug',
    },
    {
      role: 'Charging and depot robotics engineer',
      responsibility: 'Automate plugging in, cleaning and inspection at the hub',
      skills: ['Robot arms', 'Machine vision', 'ROS 2', 'Industrial safety'],
      value: 'Shortens the pause between two rides',
    },
    {
      role: 'Fleet software engineer',
      responsibility: 'Sell scheduling, maintenance forecasting and dispatch to several operators',
      skills: ['Distributed systems', 'Time-series data', 'Public APIs'],
      value: 'Gives small operators tools that only large ones could write',
    },
    {
      role: 'Independent safety auditor',
      responsibility: 'Examine another company’s safety case and try to break its assumptions',
      skills: ['UL 4600', 'Statistical verification', 'Simulation'],
      value: 'Offers a judgment that insurers and officials can rely on',
    },
    {
      role: 'Vehicle security and forensics analyst',
      responsibility: 'Test fleets for intrusion and recover event data after an incident',
      skills: ['Penetration testing', 'ISO/SAE 21434', 'Event data recorders'],
      value: 'Settles what happened when the parties disagree',
    },
  ],
  shifts: [
    {
      from: 'EV charger or solar inverter designer',
      to: 'Inductive charging engineer',
      why: 'The converters are close relatives; alignment, foreign-object detection and stray fields are the additions.',
    },
    {
      from: 'Car rental or bus depot manager',
      to: 'Autonomous fleet depot manager',
      why: 'Turnaround, parts and cleaning are known trades, now joined by sensor calibration and software checks.',
    },
    {
      from: 'Management-systems auditor',
      to: 'Independent safety auditor',
      why: 'Sampling evidence and writing findings are routine for an auditor; crash statistics and scenario tests are not yet.',
    },
  ],
  strategicValue:
    'Working for a supplier spreads the risk. A charging firm or an auditor can serve several operators, plus buses, vans and ports, and outlive any one of them. It also opens the field to people far from the usual research centers, because depots stand where the rides are. The argument has a limit: suppliers to a young industry are often paid late, and big operators tend to bring profitable work in-house. Prefer firms that already have customers outside robotaxis.',
  counterEvidence:
    'Operators that build chargers, depots, software and audits entirely in-house, or supplier hiring that stays flat while driverless fleets multiply, would show that the spillover is small.',
  signals: [
    'waymo-dal-2025-07',
    'waymo-nash-2025-09-announced',
    'prod-cc-epa-spec',
    'fil-fcc-uwb-granted',
    'fil-austin-hub',
  ],
}
