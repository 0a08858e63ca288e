import type { ImpactContent } from '../types'

export const simulationEngineering: ImpactContent = {
  slug: 'simulation-engineering',
  summary:
    'Rare and dangerous events cannot be rehearsed on public roads, so each new city and season is first driven in software.',
  change: [
    'No city lets an operator practice on a child running out from behind a bus, or on a flooded underpass at night. Such events must be met first in software. Waymo’s flooded-road recall of 2026 covered 3,791 cars and came with interim limits on service while a fix was developed; heavy rain is the sort of condition that a simulator can supply on demand, if its water behaves like water.',
    'That condition is the heart of the profession. Building a plausible street is the visible part: road geometry, signals, crowds that misbehave. The harder part is sensor modeling, in which virtual cameras and radars must be as grainy, as easily dazzled and as coarse as the parts fitted to the car. A simulator that is wrong gives confident, wrong answers. So teams replay real drives inside it and measure how far the two diverge.',
    'Around the worlds sits a test factory. Software in the loop runs the driving stack on servers, thousands of cases at a time. Hardware in the loop adds the real computer and its real timing. Entering a market with unfamiliar signs, trams or monsoon rain means new maps, new scenarios and another round of comparison before cars arrive.',
  ],
  roles: [
    {
      role: 'Virtual environment engineer',
      responsibility: 'Build roads, traffic and pedestrians for a given city from maps and scans',
      skills: ['Unreal Engine or Unity', 'OpenDRIVE', '3D mathematics'],
      value: 'Gives planners a place to fail that harms nobody',
    },
    {
      role: 'Sensor model engineer',
      responsibility: 'Reproduce how real cameras, radars and lidars degrade, dazzle and miss things',
      skills: ['Ray tracing', 'Radar and optics physics', 'CUDA'],
      value: 'Decides whether a virtual result says anything about a real one',
    },
    {
      role: 'Scenario engineer',
      responsibility: 'Generate, vary and rank situations, and report what remains untested',
      skills: ['OpenSCENARIO', 'Python', 'Coverage metrics'],
      value: 'Directs test hours to what is likely to go wrong next',
    },
    {
      role: 'Closed-loop test platform engineer',
      responsibility: 'Run the driving stack against the simulator, in software and with vehicle hardware',
      skills: ['C++', 'ROS 2', 'Distributed computing', 'HIL and SIL'],
      value: 'Cuts the time from a proposed change to a verdict on it',
    },
  ],
  shifts: [
    {
      from: 'Game engine or graphics programmer',
      to: 'Virtual environment engineer',
      why: 'The tools are the same, with physical accuracy taking the place of visual appeal as the measure.',
    },
    {
      from: 'CI/CD or test automation engineer',
      to: 'Closed-loop test platform engineer',
      why: 'A driving release is gated by thousands of simulated runs, which need the scheduling and triage that build systems already have.',
    },
  ],
  strategicValue:
    'A test driver examines one street at a time; a simulation team examines thousands at once, and its output is also evidence in a safety case. That double use, for development and for permission, makes the post harder to cut than most. Defense, aviation, rail, ports and robotics buy similar skills, and game studios supply a steady stream of competitors for them. What sets a candidate apart is validation: showing, with numbers, how far a simulated sensor departs from a measured one.',
  counterEvidence:
    'Operators entering several new climates on road miles alone, or retiring simulators in favor of learned world models that need no hand-built scenes, would count against the demand described.',
  signals: ['waymo-flood-recall-2026'],
}
