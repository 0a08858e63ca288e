import { article } from '../careers-types'
import type { PathContent } from './types'

export const drivingRobotics: PathContent = {
  slug: 'driving-robotics',
  reviewed: '2026-11-23',
  sources: [article],
  summary: 'Decide how the vehicle behaves, and make it able to do so.',
  strengths: ['Mathematics and algorithms', 'Low-level systems', 'Patience with physical machines'],
  tools: 'C++, Python, planning and control, ROS 2',
  value: 'Driving behavior and vehicle control: the part that riders and other drivers see.',
  work: 'A week goes into one stubborn situation: a merge that is too timid, a left turn that is too bold. You replay logs, change a cost or a constraint, run the change through a few thousand recorded and simulated cases, argue about the three that got worse, and then stand beside a vehicle in the rain to see whether any of it was true.',
  notFor:
    'People who want quick, visible results. A good month may consist of removing one kind of hesitation.',
  impacts: ['autonomous-driving-engineering', 'robotics-software'],
  skills: [
    'planning-control',
    'cpp-rust',
    'motion-forecasting',
    'robot-middleware',
    'latency-budgets',
    'test-loops',
  ],
  bridges: {
    'web-cloud': {
      carries: 'Testing, code review and the running of services: habits that research code often lacks.',
      missing: 'Dynamics and control. The vehicle has mass, and a retry is not possible.',
      dwell: 'dr-control',
    },
    ml: {
      carries: 'Learned prediction, and a sense for what a network will do outside its data.',
      missing: 'Compiled code with deadlines, and planners whose failures can be explained.',
      dwell: 'dr-cpp',
    },
    data: {
      carries: 'Logs: finding the right hundred cases among a million is half of every improvement.',
      missing: 'Geometry and optimization, from the beginning.',
      dwell: 'dr-mathematics',
    },
    embedded: {
      carries: 'Timing, buses and respect for hardware. You are nearer than you think.',
      missing: 'Probability, and planning under uncertainty about other people.',
      dwell: 'dr-prediction',
    },
    operations: {
      carries: 'Knowledge of what cars really do in streets, depots and weather.',
      missing: 'The programming and the mathematics: allow the whole eighteen months.',
      dwell: 'dr-mathematics',
    },
  },
  roadmap: [
    {
      id: 'foundations',
      title: 'Foundations',
      aim: 'Read a planner and change it without breaking it.',
      months: { low: 3, high: 4 },
      steps: [
        {
          id: 'dr-mathematics',
          title: 'Linear algebra, probability and optimization',
          detail:
            'Work problems by hand, then in code: least squares, Bayes’ rule, gradient descent, a constrained quadratic program.',
          after: [],
          hours: { low: 40, high: 70 },
          artifact: 'A notebook of solved problems with a plot and a check for each',
        },
        {
          id: 'dr-cpp',
          title: 'C++ that others could rely on',
          detail:
            'Ownership, containers, threads, a build with warnings as errors, and tests under a sanitizer.',
          after: [],
          hours: { low: 40, high: 60 },
          artifact: 'A small library with tests and a measured benchmark',
        },
        {
          id: 'dr-control',
          title: 'Feedback and vehicle models',
          detail:
            'Tune a PID loop, derive the bicycle model, and follow a path in a simulator until it oscillates; then explain why.',
          after: ['dr-mathematics'],
          hours: { low: 30, high: 45 },
          artifact: 'Plots of tracking error at three speeds, with the instability found and cured',
        },
      ],
    },
    {
      id: 'project',
      title: 'A planner of your own',
      aim: 'Drive a simulated car among others.',
      months: { low: 4, high: 6 },
      steps: [
        {
          id: 'dr-mpc',
          title: 'A trajectory planner',
          detail:
            'Model predictive control, or a sampled lattice with costs for comfort, progress and clearance.',
          after: ['dr-control', 'dr-cpp'],
          hours: { low: 50, high: 70 },
          artifact: 'A ROS 2 node with its cycle time and constraint violations reported',
        },
        {
          id: 'dr-prediction',
          title: 'Futures for other road users',
          detail:
            'Begin with constant velocity, then train a small network on an open motion dataset and test whether its probabilities are true.',
          after: ['dr-mathematics'],
          hours: { low: 40, high: 60 },
          artifact: 'A calibration plot of the simple and the learned model, side by side',
        },
        {
          id: 'dr-junction',
          title: 'One junction, driven',
          detail:
            'Join both in CARLA at a junction without signals, with cyclists and a parked van. Vary the scene two hundred times.',
          after: ['dr-mpc', 'dr-prediction'],
          hours: { low: 40, high: 60 },
          artifact: 'A table of outcomes by scenario, with video of the worst three',
        },
      ],
    },
    {
      id: 'production',
      title: 'Production constraints',
      aim: 'Make it on time, watched and able to stop.',
      months: { low: 3, high: 5 },
      steps: [
        {
          id: 'dr-deadline',
          title: 'A deadline that is kept',
          detail:
            'Port the planner to C++, set a cycle budget, measure the slowest frame under load, and shed work when time runs out.',
          after: ['dr-junction'],
          hours: { low: 30, high: 45 },
          artifact: 'A latency histogram before and after, on named hardware',
        },
        {
          id: 'dr-fallback',
          title: 'A fallback that stops the car',
          detail:
            'A separate, small process that brings the vehicle to rest when the main one is late or sends nonsense. Inject both faults.',
          after: ['dr-deadline'],
          hours: { low: 25, high: 40 },
          artifact: 'Stopping distance for each injected fault, with its interval',
        },
        {
          id: 'dr-regression',
          title: 'A regression suite',
          detail:
            'Turn every failure so far into a scenario that runs on each commit, with thresholds decided beforehand.',
          after: ['dr-junction'],
          hours: { low: 20, high: 30 },
          artifact: 'A public build that fails when behavior gets worse',
        },
      ],
    },
    {
      id: 'show',
      title: 'Show it',
      aim: 'Let a stranger judge the work in ten minutes.',
      months: { low: 2, high: 3 },
      steps: [
        {
          id: 'dr-report',
          title: 'An account of limits',
          detail:
            'Four pages: the design domain, the results with intervals, what was never tested and what you would do next.',
          after: ['dr-fallback', 'dr-regression'],
          hours: { low: 15, high: 25 },
          artifact: 'A report that someone outside the project has criticized',
        },
        {
          id: 'dr-contribute',
          title: 'A contribution upstream',
          detail: 'A bug fix or test in an open driving or robotics project, seen through review.',
          after: ['dr-cpp'],
          hours: { low: 15, high: 30 },
          artifact: 'A merged change',
        },
        {
          id: 'dr-interview',
          title: 'Rehearse the questions',
          detail: 'Explain one failure from pixel to pedal, at a whiteboard, to someone who interrupts.',
          after: ['dr-report'],
          hours: { low: 10, high: 15 },
          artifact: 'A recorded ten-minute talk',
        },
      ],
    },
  ],
}
