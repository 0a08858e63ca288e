import type { ImpactPractice } from './types'

export const edgePractice: ImpactPractice = {
  slug: 'edge-ai-embedded',
  occupations: [
    {
      role: 'Inference optimization engineer',
      codes: ['15-1252'],
      fit: 'close',
      note: 'Systems developers, with numerical training.',
    },
    {
      role: 'Kernel and compiler engineer',
      codes: ['15-1252', '15-1221'],
      fit: 'partial',
      note: 'Compiler work is sometimes filed as research.',
    },
    {
      role: 'Real-time platform engineer',
      codes: ['15-1252', '17-2061'],
      fit: 'partial',
      note: 'Hardware engineers where the board is part of the job.',
    },
    {
      role: 'Sensor interface engineer',
      codes: ['17-2061', '17-2072'],
      fit: 'close',
      note: 'Computer hardware or electronics, by where the pins end.',
    },
  ],
  build: [
    {
      title: 'INT8, slice by slice',
      what: 'Quantize an open detector and report what was lost for each class and light.',
      artifact: 'A table in which at least one class suffers visibly',
      hours: { low: 20, high: 35 },
    },
    {
      title: 'A kernel on the roofline',
      what: 'Write one operator for an accelerator and place it beside the library’s version.',
      artifact: 'A roofline chart with both points explained',
      hours: { low: 30, high: 50 },
    },
    {
      title: 'A loop with a deadline',
      what: 'Camera to output in 50 milliseconds on a developer board, with a noisy neighbor running.',
      artifact: 'The slowest frame of a day, and its cause',
      hours: { low: 40, high: 60 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Fixed power and fixed silicon are the rule outside data centers, so the discipline is wanted in anything with a battery. Language models on phones and cameras have brought new employers. Choose general knowledge over a vendor’s: memory, numbers and measurement stay true when the chip changes.',
    elsewhere: [
      { field: 'Phones, cameras and hearing aids', why: 'The same budget in milliwatts' },
      { field: 'Satellites and drones', why: 'No second chance to add memory' },
      { field: 'Factory controls', why: 'Networks beside real-time code on one board' },
    ],
  },
  contrast: null,
  against: {
    text: 'Tesla’s next chip has slipped to mid-2027 by reports, so most of the fleet stays on a platform whose tools are maturing. Mature tools need fewer specialists for each vehicle. A larger fleet on one old board could mean less of this work, not more.',
    signals: ['prod-ai5-delay-2027'],
  },
}

export const humanFactorsPractice: ImpactPractice = {
  slug: 'human-factors-hmi',
  occupations: [
    {
      role: 'Interaction researcher',
      codes: ['19-3032', '19-3039'],
      fit: 'partial',
      note: 'Psychologists by method; many are employed as researchers in design teams.',
    },
    {
      role: 'External signaling engineer',
      codes: ['17-2071', '17-2072'],
      fit: 'close',
      note: 'Electrical or electronics engineers in vehicle lighting.',
    },
    {
      role: 'Pedestrian intent engineer',
      codes: ['15-1221', '15-1252'],
      fit: 'partial',
      note: 'A perception post with a social question in it.',
    },
    {
      role: 'Rider experience designer',
      codes: ['15-1255'],
      fit: 'close',
      note: 'Interface designers, in a moving room.',
    },
    {
      role: 'HMI safety assessor',
      codes: ['17-2111', '17-2199'],
      fit: 'loose',
      note: 'Safety engineers in the statistics work mostly on plants and products.',
    },
  ],
  build: [
    {
      title: 'Watch a crossing',
      what: 'Observe one busy crossing for six hours and code how drivers and walkers negotiate.',
      artifact: 'A coded dataset with agreement between two observers',
      hours: { low: 15, high: 25 },
    },
    {
      title: 'A signal, tested',
      what: 'Show two light patterns in video to forty people and measure what they think the car will do.',
      artifact: 'A pre-registered small study with intervals',
      hours: { low: 30, high: 45 },
    },
    {
      title: 'A ride without sight',
      what: 'Redesign pick-up and drop-off for a blind rider, with blind testers.',
      artifact: 'A prototype and their criticism',
      hours: { low: 35, high: 55 },
    },
  ],
  transfer: {
    outlook: 'moderate',
    text: 'Trust in machines that act by themselves is an older question than robotaxis and will outlast them. Teams are small everywhere, so the choice of employers is wide and the number of posts in each is not. Accessibility work in particular is backed by law in many places and hence steadier than the rest.',
    elsewhere: [
      { field: 'Aviation and rail', why: 'Decades of practice with automation and its surprises' },
      { field: 'Medical devices', why: 'Usability evidence is part of approval' },
      { field: 'Delivery and service robots', why: 'The same pavement, the same strangers' },
    ],
  },
  contrast: null,
  against: {
    text: 'Waymo had close to 3,900 vehicles on the federal recall record of June 2026, in ordinary traffic. We have no signal of a signaling standard being asked for. The Cybercab’s colored rider lights, tested in August 2026, help a rider to find the car and do not address pedestrians.',
    signals: ['waymo-fleet-2026-06-3871', 'prod-cc-rgb'],
  },
}
