import type { JobTitle } from './types'

/** Titles of scientists and of engineers of things other than software alone. */
export const engineeringTitles: readonly JobTitle[] = [
  {
    slug: 'aerospace-engineer',
    title: 'aerospace engineer',
    also: ['avionics engineer', 'flight software engineer'],
    nearest: [
      { impact: 'ai-safety-engineering', reason: 'Certification by evidence is what aviation taught first' },
      { impact: 'robotics-software', reason: 'Redundant control with a proven fallback' },
      { impact: 'simulation-engineering', reason: 'Flight is rehearsed in simulation, as drives are' },
    ],
  },
  {
    slug: 'automotive-engineer',
    title: 'automotive engineer',
    also: ['vehicle engineer', 'car engineer', 'powertrain engineer'],
    nearest: [
      { impact: 'robotics-software', reason: 'The car’s own controls have to obey a computer' },
      { impact: 'ai-safety-engineering', reason: 'Functional safety standards come from your field' },
      { impact: 'edge-ai-embedded', reason: 'A new vehicle computer has to be fitted and proven' },
    ],
  },
  {
    slug: 'civil-engineer',
    title: 'civil engineer',
    also: ['traffic engineer', 'highway engineer'],
    nearest: [
      {
        impact: 'regulatory-policy-analytics',
        reason: 'You know how road agencies decide and what they file',
      },
      { impact: 'simulation-engineering', reason: 'Road geometry and signals have to be modeled right' },
      { impact: 'ecosystem-spillover', reason: 'Depots need sites, curbs and permits' },
    ],
  },
  {
    slug: 'computer-vision-engineer',
    title: 'computer vision engineer',
    also: ['image processing engineer', 'vision scientist'],
    nearest: [
      { impact: 'computer-vision-sensor-fusion', reason: 'Your own work, in rain, dusk and glare' },
      {
        impact: 'machine-learning-engineering',
        reason: 'Detection and tracking are trained and proven alike',
      },
      { impact: 'data-annotation', reason: 'Labels decide what a detector can learn' },
    ],
  },
  {
    slug: 'control-systems-engineer',
    title: 'control systems engineer',
    also: ['controls engineer', 'automation engineer', 'PLC programmer'],
    nearest: [
      { impact: 'robotics-software', reason: 'Steering and braking loops with hard deadlines' },
      { impact: 'autonomous-driving-engineering', reason: 'Motion planning ends in a controller' },
      { impact: 'ai-safety-engineering', reason: 'Fail-safe states are your first question' },
    ],
  },
  {
    slug: 'electrical-engineer',
    title: 'electrical engineer',
    also: ['power engineer', 'electronics engineer'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Depots are power projects with a parking lot' },
      { impact: 'edge-ai-embedded', reason: 'Compute in the car has a power budget' },
      { impact: 'robotics-software', reason: 'Sensors and actuators meet software in the harness' },
    ],
  },
  {
    slug: 'embedded-software-engineer',
    title: 'embedded software engineer',
    also: ['firmware engineer', 'C++ developer', 'RTOS developer'],
    nearest: [
      { impact: 'edge-ai-embedded', reason: 'Your own work, with large models to fit in' },
      { impact: 'robotics-software', reason: 'Deadlines and drivers on the road to the actuator' },
      { impact: 'computer-vision-sensor-fusion', reason: 'Sensor data is only as good as its timing' },
    ],
  },
  {
    slug: 'hardware-engineer',
    title: 'hardware engineer',
    also: ['chip designer', 'FPGA engineer', 'ASIC engineer'],
    nearest: [
      { impact: 'edge-ai-embedded', reason: 'Inference hardware decides what the car can run' },
      { impact: 'robotics-software', reason: 'Boards must survive heat, shock and years' },
      { impact: 'computer-vision-sensor-fusion', reason: 'Sensor front ends are hardware before software' },
    ],
  },
  {
    slug: 'industrial-engineer',
    title: 'industrial engineer',
    also: ['process engineer', 'manufacturing engineer'],
    nearest: [
      { impact: 'ecosystem-spillover', reason: 'Charging and cleaning are lines with a takt time' },
      { impact: 'fleet-data-operations', reason: 'Yield and downtime are read from fleet logs' },
      { impact: 'ai-product-management', reason: 'Cost per mile is a process figure' },
    ],
  },
  {
    slug: 'mechanical-engineer',
    title: 'mechanical engineer',
    also: ['mechatronics engineer', 'CAD designer'],
    nearest: [
      { impact: 'robotics-software', reason: 'Actuators and mounts decide what software may assume' },
      { impact: 'ecosystem-spillover', reason: 'Service design for a fleet with no owner' },
      { impact: 'edge-ai-embedded', reason: 'Cooling and packaging of the vehicle computer' },
    ],
  },
  {
    slug: 'physicist',
    title: 'physicist',
    also: ['optics engineer', 'sensor physicist'],
    nearest: [
      { impact: 'simulation-engineering', reason: 'Sensor models are physics in code' },
      { impact: 'computer-vision-sensor-fusion', reason: 'Radar, lidar and glare are your equations' },
      { impact: 'ai-safety-engineering', reason: 'Uncertainty is what a safety argument is made of' },
    ],
  },
  {
    slug: 'research-scientist',
    title: 'research scientist',
    also: ['AI researcher', 'postdoctoral researcher', 'PhD researcher'],
    nearest: [
      { impact: 'machine-learning-engineering', reason: 'New methods, judged on driving data' },
      { impact: 'autonomous-driving-engineering', reason: 'Prediction among people is an open problem' },
      { impact: 'computer-vision-sensor-fusion', reason: 'Perception still has hard cases to publish on' },
    ],
  },
  {
    slug: 'robotics-engineer',
    title: 'robotics engineer',
    also: ['roboticist', 'ROS developer'],
    nearest: [
      { impact: 'robotics-software', reason: 'Your own work, on public roads' },
      { impact: 'autonomous-driving-engineering', reason: 'Planning for a robot that carries people' },
      { impact: 'simulation-engineering', reason: 'Robots are tried in simulation first' },
    ],
  },
  {
    slug: 'safety-engineer',
    title: 'safety engineer',
    also: ['functional safety engineer', 'system safety engineer', 'reliability engineer'],
    nearest: [
      { impact: 'ai-safety-engineering', reason: 'Your own work, with learned software in the loop' },
      { impact: 'regulatory-policy-analytics', reason: 'Regulators read what safety engineers write' },
      { impact: 'fleet-reliability-sre', reason: 'Field failures feed the hazard log' },
    ],
  },
  {
    slug: 'statistician',
    title: 'statistician',
    also: ['biostatistician', 'actuary'],
    nearest: [
      { impact: 'ai-safety-engineering', reason: 'Rates from few events are your craft' },
      { impact: 'fleet-data-operations', reason: 'Exposure and sampling decide what a log can say' },
      { impact: 'regulatory-policy-analytics', reason: 'Published safety figures have to withstand reading' },
    ],
  },
  {
    slug: 'surveyor',
    title: 'surveyor',
    also: ['GIS analyst', 'cartographer', 'mapping specialist'],
    nearest: [
      { impact: 'simulation-engineering', reason: 'Virtual streets are built from survey data' },
      { impact: 'data-annotation', reason: 'Maps are labels with coordinates' },
      { impact: 'regulatory-policy-analytics', reason: 'Service areas have boundaries that must be filed' },
    ],
  },
  {
    slug: 'validation-engineer',
    title: 'validation engineer',
    also: ['test engineer', 'systems test engineer'],
    nearest: [
      { impact: 'simulation-engineering', reason: 'Coverage of scenarios in place of coverage of code' },
      { impact: 'ai-safety-engineering', reason: 'Validation results are the body of a safety case' },
      { impact: 'autonomous-driving-engineering', reason: 'Driving releases stand or fall by evaluation' },
    ],
  },
]
