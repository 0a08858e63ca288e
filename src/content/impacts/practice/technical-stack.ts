import type { ImpactPractice } from './types'

export const drivingPractice: ImpactPractice = {
  slug: 'autonomous-driving-engineering',
  occupations: [
    {
      role: 'Prediction engineer',
      codes: ['15-1221', '15-2051'],
      fit: 'partial',
      note: 'Research in name, production code in fact; counted with data scientists where the employer calls it that.',
    },
    {
      role: 'Behavior and motion planner',
      codes: ['15-1252', '17-2199'],
      fit: 'partial',
      note: 'Software developers take in most such posts; robotics engineers have no code of their own in this edition.',
    },
    {
      role: 'Driving latency engineer',
      codes: ['15-1252'],
      fit: 'close',
      note: 'A developer of systems software by any reading.',
    },
    {
      role: 'Driving evaluation engineer',
      codes: ['15-1253', '15-2041'],
      fit: 'partial',
      note: 'Testing by title, applied statistics by content.',
    },
  ],
  build: [
    {
      title: 'A calibrated predictor',
      what: 'Train a small motion model on an open dataset and test whether its probabilities come true.',
      artifact: 'A calibration curve beside a constant-velocity baseline',
      hours: { low: 30, high: 50 },
    },
    {
      title: 'One junction, driven',
      what: 'Plan through a junction without signals in a simulator, two hundred varied times.',
      artifact: 'A table of outcomes and video of the three worst runs',
      hours: { low: 50, high: 80 },
    },
    {
      title: 'A cycle time that holds',
      what: 'Port the planner to C++ and report its slowest cycle under load.',
      artifact: 'A latency histogram on named hardware',
      hours: { low: 30, high: 45 },
    },
  ],
  transfer: {
    outlook: 'moderate',
    text: 'Planning among people is harder in a city than almost anywhere, so the skill carries downward to quieter settings. The number of such employers is small next to ordinary software, and many are start-ups. Someone who can also write control code for a machine in a field or a warehouse has a wider choice than someone who knows only road rules.',
    elsewhere: [
      { field: 'Warehouse and yard vehicles', why: 'The same planning at lower speed, with fewer strangers' },
      {
        field: 'Mining and farm machinery',
        why: 'Driverless work on private ground, where rules are simpler',
      },
      { field: 'Drones and ships', why: 'Prediction and trajectory optimization with other dynamics' },
    ],
  },
  contrast: null,
  against: {
    text: 'The work can end with a single funding decision, as it did when GM stopped paying for Cruise in December 2024. And several expansions on record began with people driving the cars to map a city, which says nothing of new planning code.',
    signals: ['cruise-ended-2024-12', 'waymo-minneapolis-mn-2025-11'],
  },
}

export const visionPractice: ImpactPractice = {
  slug: 'computer-vision-sensor-fusion',
  occupations: [
    {
      role: '3D perception engineer',
      codes: ['15-1221', '15-1252'],
      fit: 'partial',
      note: 'Either code is used, depending on whether papers or releases are expected.',
    },
    {
      role: 'Sensor fusion engineer',
      codes: ['15-1252', '17-2072'],
      fit: 'partial',
      note: 'Electronics engineers where the sensor is designed, developers where it is read.',
    },
    {
      role: 'Auto-labeling engineer for perception',
      codes: ['15-2051'],
      fit: 'close',
      note: 'Models that make data for models: data science in substance.',
    },
    {
      role: 'Perception robustness engineer',
      codes: ['15-1253', '15-2051'],
      fit: 'loose',
      note: 'No occupation describes the search for a network’s blind spots.',
    },
  ],
  build: [
    {
      title: 'Two cameras, measured',
      what: 'Calibrate a pair and find how far off its depth is at ten, thirty and fifty meters.',
      artifact: 'An error table in centimeters, with its causes',
      hours: { low: 25, high: 40 },
    },
    {
      title: 'Solid without a name',
      what: 'Hold one object class out of training and see whether an occupancy model still stops for it.',
      artifact: 'A short study with intervals',
      hours: { low: 40, high: 60 },
    },
    {
      title: 'Performance by condition',
      what: 'Evaluate an open model in glare, night and rain, slice by slice.',
      artifact: 'A table in which the smallest slice is marked as too small',
      hours: { low: 20, high: 35 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Cameras are the cheapest instrument there is, and nearly every industry now points one at something. Geometry and honest uncertainty are scarce in all of them. What does not carry over is knowledge of one firm’s network or one sensor’s quirks. Medical imaging pays for the same care, and adds regulation of its own.',
    elsewhere: [
      { field: 'Factory and crop inspection', why: 'Depth and defects from cameras in changing light' },
      { field: 'Medical imaging', why: 'Segmentation with stated uncertainty, for people who must decide' },
      { field: 'Surveying and mapping', why: 'Calibration and bundle adjustment are its daily bread' },
    ],
  },
  contrast: {
    caption: 'Two sensor sets, two kinds of difficulty',
    columns: ['', 'Cameras alone', 'Several instruments'],
    rows: [
      ['Distance', 'Inferred from images, with an error that grows', 'Measured, where a return comes back'],
      ['An unknown object', 'Must be recognized as solid from pixels', 'Shows up as something in the way'],
      ['Daily trouble', 'Glare, darkness, doubt', 'Calibration, clocks, contradiction'],
      ['Paid for', 'Depth networks, synthetic data, compression', 'Fusion, alignment, fault detection'],
    ],
  },
  against: {
    text: 'The record holds one long federal investigation of a camera-only system in poor visibility, upgraded in 2026 and still open. If its outcome were a hardware requirement, effort could return from inference to measurement, which is the opposite of what this page describes.',
    signals: ['fil-nhtsa-visibility-open', 'fil-nhtsa-visibility-ea'],
  },
}

export const roboticsPractice: ImpactPractice = {
  slug: 'robotics-software',
  occupations: [
    {
      role: 'Real-time integration engineer',
      codes: ['15-1252'],
      fit: 'close',
      note: 'Systems software, counted with all other developers.',
    },
    {
      role: 'Platform abstraction engineer',
      codes: ['15-1252', '17-2061'],
      fit: 'partial',
      note: 'Hardware engineers where the interface is specified together with the board.',
    },
    {
      role: 'Fallback and vehicle control engineer',
      codes: ['17-2199', '17-2071'],
      fit: 'partial',
      note: 'Control engineers are spread over several engineering codes.',
    },
    {
      role: 'Hardware-in-the-loop test engineer',
      codes: ['15-1253', '17-3024'],
      fit: 'partial',
      note: 'Testers write the cases; mechatronics technicians keep the rig alive.',
    },
  ],
  build: [
    {
      title: 'A message layer under stress',
      what: 'Three ROS 2 nodes under load and packet loss; choose quality-of-service settings and justify them.',
      artifact: 'Delay and loss for each setting, in one table',
      hours: { low: 20, high: 35 },
    },
    {
      title: 'A stop that always works',
      what: 'A watchdog process that brings a simulated or model car to rest when the main one fails.',
      artifact: 'Stopping distance for five injected faults',
      hours: { low: 25, high: 40 },
    },
    {
      title: 'One interface, two machines',
      what: 'Run the same controller on two different boards behind one abstraction.',
      artifact: 'A test suite that both pass',
      hours: { low: 35, high: 55 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'This is the part of autonomy that every robot has. Employers in warehouses, farms, hospitals and factories are more numerous than robotaxi operators and use much the same middleware. Pay varies more than skill does. A portfolio with real hardware in it, however small, opens more doors than a simulated city.',
    elsewhere: [
      {
        field: 'Warehouse and factory robots',
        why: 'ROS 2, safety controllers and mixed generations of hardware',
      },
      { field: 'Surgical and laboratory robots', why: 'Deterministic fallback under strict regulation' },
      { field: 'Rail and ship automation', why: 'Long-lived vehicles that need stable interfaces' },
    ],
  },
  contrast: null,
  against: {
    text: 'Operators can buy the layer instead of building it. In July 2025 Uber committed to at least 20,000 Lucid vehicles fitted with Nuro’s system: one integration, done once, for a great many cars.',
    signals: ['lucid-gravity-2025-07-order'],
  },
}

export const simulationPractice: ImpactPractice = {
  slug: 'simulation-engineering',
  occupations: [
    {
      role: 'Virtual environment engineer',
      codes: ['15-1252', '27-1014'],
      fit: 'partial',
      note: 'Closer to games than to offices; some posts fall under animators.',
    },
    {
      role: 'Sensor model engineer',
      codes: ['15-1221', '17-2072'],
      fit: 'loose',
      note: 'Physics of sensors, written as software, with no code of its own.',
    },
    {
      role: 'Scenario engineer',
      codes: ['15-1253'],
      fit: 'close',
      note: 'Test design, for a system that drives.',
    },
    {
      role: 'Closed-loop test platform engineer',
      codes: ['15-1252'],
      fit: 'close',
      note: 'A developer of internal platforms.',
    },
  ],
  build: [
    {
      title: 'A scenario with ranges',
      what: 'Write a cut-in with variable gap, speed and rain, and search for the edge at which a driver model fails.',
      artifact: 'A failure boundary as a chart, with the search explained',
      hours: { low: 20, high: 35 },
    },
    {
      title: 'Real against simulated',
      what: 'Replay a recorded drive in a simulator and measure where the cameras disagree.',
      artifact: 'A validity note with one number for each difference',
      hours: { low: 35, high: 60 },
    },
    {
      title: 'A farm in miniature',
      what: 'Run a thousand cases over several machines, with retries, and sort failures by cause.',
      artifact: 'A dashboard of causes and the cost per thousand runs',
      hours: { low: 30, high: 45 },
    },
  ],
  transfer: {
    outlook: 'wide',
    text: 'Rehearsal in software is spreading through industries that move heavy things. The tools differ less than their names suggest, and validation carries over whole. The competition comes from games, where many people know the engines and few have had to show that a picture is right.',
    elsewhere: [
      { field: 'Aviation and defense', why: 'A long tradition of simulators that must be qualified' },
      { field: 'Ports, mines and factories', why: 'Digital copies of sites on which mistakes are dear' },
      { field: 'Robot learning', why: 'Policies trained in simulation need a measured gap to reality' },
    ],
  },
  contrast: null,
  against: {
    text: 'New cities still begin with people driving through them: Waymo’s entries in Minneapolis, Tampa and Baltimore are on record as mapping with human drivers. That is expected alongside simulation, but it is no evidence for it.',
    signals: ['waymo-minneapolis-mn-2025-11', 'waymo-tampa-fl-2025-11', 'waymo-baltimore-md-2025-12'],
  },
}
