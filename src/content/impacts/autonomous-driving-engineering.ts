import type { ImpactContent } from '../types'

export const autonomousDrivingEngineering: ImpactContent = {
  slug: 'autonomous-driving-engineering',
  summary:
    'City streets turn the job from holding a lane into predicting people and choosing a maneuver against the clock.',
  change: [
    'A motorway asks a car to keep its speed and its lane. A city street asks whether the cyclist looking over her shoulder will pull out, whether the double-parked van is about to leave, and who goes first at a junction with no signs. Each city that an operator opens adds its own versions of these questions, and a better lane-keeper answers none of them.',
    'Planning therefore starts from prediction: several plausible futures for every road user, three to five seconds ahead. In one common layout a behavior planner picks the maneuver and a trajectory optimizer finds a path that tires and brakes can follow. End-to-end networks merge the two steps and need other ways of checking. Time is the hard limit. At 50 km/h a car covers 1.4 meters in 100 milliseconds, so a slow inference is a late brake.',
    'Removing the safety driver raises the standard of proof. An error that a supervisor would have caught becomes an incident report, and sometimes a recall: Waymo filed one for 1,212 cars in May 2025 over gates and chains, and another for 3,067 that December over school buses.',
  ],
  roles: [
    {
      role: 'Prediction engineer',
      responsibility: 'Forecast what each road user may do next, with a probability for every outcome',
      skills: ['PyTorch', 'Transformer motion forecasting', 'Probability calibration'],
      value: 'Sets the ceiling for planning, which can be no better than its guess about others',
    },
    {
      role: 'Behavior and motion planner',
      responsibility: 'Choose a maneuver and turn it into a path that the vehicle can physically follow',
      skills: ['C++', 'Nonlinear optimization', 'Model predictive control'],
      value: 'Owns the decisions that riders, other drivers and police notice',
    },
    {
      role: 'Driving latency engineer',
      responsibility: 'Keep perception, planning and control inside one fixed cycle time',
      skills: ['CUDA', 'TensorRT', 'Profiling on target hardware'],
      value: 'Wins back reaction distance that no cleverer plan can recover',
    },
    {
      role: 'Driving evaluation engineer',
      responsibility: 'Replay logs and simulated junctions to judge a change before release',
      skills: ['Python', 'Log replay', 'Experimental statistics'],
      value: 'Separates a real improvement from a lucky week',
    },
  ],
  shifts: [
    {
      from: 'Driver-assistance (ADAS) engineer',
      to: 'Urban prediction and planning engineer',
      why: 'Lane and distance keeping are solved on motorways; the open problems are junctions, pedestrians and unwritten right of way.',
    },
    {
      from: 'Control engineer',
      to: 'Trajectory optimization engineer',
      why: 'Learned planners still hand over paths that somebody has to make feasible, smooth and safe for a two-tonne vehicle.',
    },
  ],
  strategicValue:
    'Few people can follow one perception error through prediction and planning to the steering angle, because most training stops on one side of that line. Adding control theory to deep learning, or the reverse, is a practical way to stand out. Trucks, mining vehicles, warehouse robots and delivery drones use the same combination, so the skill does not hang on one car maker. The risk is concentration: few firms run driverless services, and GM stopped funding Cruise’s in December 2024.',
  counterEvidence:
    'If operators opened many new cities with little change to prediction and planning code, and vacancies for these roles stayed flat as driverless areas grew, the link drawn here would be wrong.',
  signals: ['waymo-recall-1212-2025-05', 'waymo-nhtsa-bus-recall-2025-12', 'cruise-ended-2024-12'],
}
