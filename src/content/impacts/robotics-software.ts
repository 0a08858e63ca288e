import type { ImpactContent } from '../types'

export const roboticsSoftware: ImpactContent = {
  slug: 'robotics-software',
  summary:
    'Someone must carry a network’s decision to the brakes on time, on every hardware generation, and stop the car when it fails.',
  change: [
    'Between a network that outputs a path and a caliper that closes lies a great deal of plain software. Messages cross processes, processors and vehicle buses; each hop can delay, reorder or drop them. In a pilot with a person at the wheel a late message is a curiosity. In a driverless service it is a hazard, and integration becomes a job of its own.',
    'Fleets are also mixed. Coverage of the Cybercab says that it begins on the AI4 computer because AI5 slipped to mid-2027, so two generations may have to run side by side. A hardware abstraction layer keeps planning code from caring which one it is on. Below it sits fallback code, small and deterministic, whose task is to bring the car to a controlled stop when the layers above stop making sense.',
    'Simulation raises a further demand. Gains measured in a virtual city count only if the real steering and braking respond alike, so engineers bench-test the actual control units with hardware in the loop, then compare the traces with road logs. Every new vehicle model or city restarts some of that comparison.',
  ],
  roles: [
    {
      role: 'Real-time integration engineer',
      responsibility: 'Move decisions from planner to actuators with bounded delay and no lost frames',
      skills: ['C++', 'ROS 2', 'DDS', 'gRPC'],
      value: 'Makes timing a property that can be stated and tested',
    },
    {
      role: 'Platform abstraction engineer',
      responsibility: 'Hide sensor and computer generations behind stable interfaces',
      skills: ['Rust or C++', 'Driver interfaces', 'API versioning'],
      value: 'Saves a rewrite each time the hardware changes',
    },
    {
      role: 'Fallback and vehicle control engineer',
      responsibility: 'Write the path to a controlled stop that works without the main stack',
      skills: ['Control theory', 'RTOS', 'ISO 26262'],
      value: 'Provides the last line of defense in an empty car',
    },
    {
      role: 'Hardware-in-the-loop test engineer',
      responsibility: 'Exercise real control units against simulated roads and injected faults',
      skills: ['HIL rigs', 'CAN and automotive Ethernet', 'Python'],
      value: 'Finds on the bench what would otherwise appear at a junction',
    },
  ],
  shifts: [
    {
      from: 'Automotive ECU developer',
      to: 'Fallback and vehicle control engineer',
      why: 'Deterministic code under a safety standard is exactly what a learned planner lacks underneath it.',
    },
    {
      from: 'Research roboticist using ROS',
      to: 'Real-time integration engineer',
      why: 'Laboratory middleware tolerates jitter; a vehicle in traffic needs quality-of-service settings, budgets and proof.',
    },
  ],
  strategicValue:
    'Integration is hard to outsource and hard to learn from a book, since it needs a vehicle, a rig and patience. That protects the people who can do it. They speak to the model team about confidence and to the chassis team about brake pressure, and both depend on the answer. ROS 2 and DDS appear in warehouse, agricultural and surgical robots as well, where fleets are smaller but employers are far more numerous than robotaxi operators.',
  counterEvidence:
    'If end-to-end networks came to command actuators directly on standard vehicle computers with very little code between, or if operators bought the whole layer from suppliers, demand here would shrink as fleets grew.',
  signals: ['prod-ai5-delay-2027'],
}
