import type { ImpactContent } from '../types'

export const humanFactorsHmi: ImpactContent = {
  slug: 'human-factors-hmi',
  summary:
    'With no driver to nod, wave or explain, the car itself must tell pedestrians and riders what it is about to do.',
  change: [
    'Drivers and pedestrians bargain with nods and small waves hundreds of times a day, and hardly notice. An empty driving seat ends the bargaining. The pedestrian waits for a sign, the car waits for the pedestrian, and traffic waits for both. Replacing that small exchange is the problem behind the external human–machine interface, or eHMI.',
    'Lights, sounds and movement can each say that a car is yielding, stopped or about to go. None suffices alone: color fails in low sun, a tone fails in traffic noise, and a blind pedestrian needs a channel that is not visual. Timing matters most. A signal that appears once somebody has stepped out is too late, so the interface depends on perception that reads hesitation at the curb. No common standard is settled, and the case that dedicated lights beat plain, legible braking is still argued over by researchers.',
    'Inside, the rider has nobody to ask. Screens that show which people, lanes and signals the car has noticed help to explain a sudden brake. So do a clear way to stop the ride and a voice that answers. Vehicles without a wheel or pedals, such as Tesla’s Cybercab and the Zoox shuttle, turn these from comforts into requirements. Habits differ between cities, and settings tuned by update must be tested again in each.',
  ],
  roles: [
    {
      role: 'Interaction researcher',
      responsibility: 'Study how pedestrians, cyclists and riders read the vehicle, on streets and in trials',
      skills: ['Experimental psychology', 'Field observation', 'UX research'],
      value: 'Replaces designers’ guesses with measured understanding',
    },
    {
      role: 'External signaling engineer',
      responsibility: 'Build lights and sounds that show intent and fail in a known way',
      skills: ['Embedded C++', 'Lighting controllers', 'Acoustics'],
      value: 'Keeps a signal truthful even when a component breaks',
    },
    {
      role: 'Pedestrian intent engineer',
      responsibility: 'Detect gaze, posture and hesitation, and trigger the response in time',
      skills: ['Pose estimation', 'PyTorch', 'Real-time inference'],
      value: 'Links what the car notices to what it tells people',
    },
    {
      role: 'Rider experience designer',
      responsibility: 'Explain the ride and its exceptions on screen, by voice and in the app',
      skills: ['Interface design', 'Accessibility', 'Incident scripting'],
      value: 'Reduces calls, complaints and doors opened in traffic',
    },
    {
      role: 'HMI safety assessor',
      responsibility: 'Show that misread or missing signals do not create a hazard',
      skills: ['ISO 26262', 'Hazard analysis', 'Usability testing'],
      value: 'Carries a concept through to a road-legal part',
    },
  ],
  shifts: [
    {
      from: 'Aviation or rail human-factors specialist',
      to: 'Interaction researcher for driverless vehicles',
      why: 'Trust in automation and mode confusion have been studied in cockpits for decades, and the methods fit a curbside.',
    },
    {
      from: 'UX designer for apps',
      to: 'Rider experience designer',
      why: 'The interface now includes a moving cabin, a worried passenger and an emergency stop.',
    },
    {
      from: 'Automotive lighting engineer',
      to: 'External signaling engineer',
      why: 'Lamp regulations, durability and daylight visibility are known; the message to be carried is what is new.',
    },
  ],
  strategicValue:
    'Teams are small, so vacancies will be few in any one firm, yet each decision is seen by everyone who shares a street with the fleet. Delivery robots, lifts, factory cobots, ships and aircraft need the same mixture of behavioral research and embedded work. A psychologist who can read sensor data, or an engineer who can run a sound experiment with people, has little competition. Published studies and disability groups’ responses to pilot services are good places to learn the open questions.',
  counterEvidence:
    'Fleets that reach thousands of cars with ordinary lamps, no dedicated signals and no rise in conflicts with pedestrians would show that this field is smaller than the page suggests.',
  signals: ['prod-cc-first-17feb'],
}
