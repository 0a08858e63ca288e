import { article } from '../careers-types'
import type { PathContent } from './types'

export const edgeEmbedded: PathContent = {
  slug: 'edge-embedded',
  reviewed: '2026-11-23',
  sources: [article],
  summary: 'Make large networks run on a small, hot computer that has to be on time.',
  strengths: ['Code close to hardware', 'Optimization', 'Measurement'],
  tools: 'C++, accelerators, quantization, RTOS',
  value: 'More from the chip that is already fitted, in every vehicle that takes the update.',
  work: 'You work with a board on the desk and a profiler on the screen. A team hands you a network that is three times too slow; you fuse, quantize, re-tile, move a copy off the critical path, and give back a table of what was lost in which scene. Between such jobs there is bring-up of the next board, whose documentation is late.',
  notFor: 'People who want their work to be noticed. Success is a number that goes down.',
  impacts: ['edge-ai-embedded', 'robotics-software', 'ecosystem-spillover'],
  skills: ['cpp-rust', 'gpu-kernels', 'model-compression', 'latency-budgets', 'rtos', 'vehicle-interfaces'],
  bridges: {
    'web-cloud': {
      carries:
        'Profiling and performance culture. Skilldential sees the largest gain here for cloud engineers: learn what a watt and a millisecond cost.',
      missing: 'C++ and memory. There is nobody to add a node for you.',
      dwell: 'ed-cpp',
    },
    ml: {
      carries: 'The networks: you know which layers can bear to lose precision.',
      missing: 'The machine underneath: caches, buses, interrupts.',
      dwell: 'ed-kernels',
    },
    data: {
      carries: 'Throughput thinking, which applies to a memory bus as well as to a cluster.',
      missing: 'Almost all of the tools; choose this only for love of hardware.',
      dwell: 'ed-cpp',
    },
    embedded: {
      carries: 'RTOS, drivers and the oscilloscope.',
      missing: 'Networks as a workload: quantization, graph compilers and accuracy by scene.',
      dwell: 'ed-quantise',
    },
    operations: {
      carries: 'Field experience of hardware: heat, vibration, connectors.',
      missing:
        'Programming from the ground. A technician’s post in bring-up or hardware-in-the-loop is a realistic start.',
      dwell: 'ed-cpp',
    },
  },
  roadmap: [
    {
      id: 'foundations',
      title: 'Foundations',
      aim: 'Know where the time and the memory go.',
      months: { low: 3, high: 4 },
      steps: [
        {
          id: 'ed-cpp',
          title: 'C++ with a profiler open',
          detail:
            'Ownership, layout, caches, vector instructions. Make one numeric loop ten times faster and explain each factor.',
          after: [],
          hours: { low: 45, high: 70 },
          artifact: 'A benchmark with every step of the gain explained',
        },
        {
          id: 'ed-rtos',
          title: 'A real-time system',
          detail:
            'Two tasks on a microcontroller board, one critical. Provoke a priority inversion, then cure it; measure jitter.',
          after: [],
          hours: { low: 25, high: 40 },
          artifact: 'A jitter histogram before and after',
        },
        {
          id: 'ed-kernels',
          title: 'Accelerator kernels',
          detail:
            'Write matrix multiplication and a convolution in CUDA; tile them; place them on a roofline chart beside the library.',
          after: ['ed-cpp'],
          hours: { low: 35, high: 55 },
          artifact: 'A roofline chart with your kernels and the library’s',
        },
      ],
    },
    {
      id: 'project',
      title: 'One network, made to fit',
      aim: 'From a research model to a developer board.',
      months: { low: 4, high: 6 },
      steps: [
        {
          id: 'ed-quantise',
          title: 'Quantize with care',
          detail:
            'INT8 after training, then with training; INT4 where it holds. Accuracy by class and scene, not only overall.',
          after: ['ed-kernels'],
          hours: { low: 35, high: 50 },
          artifact: 'A table of loss by scene at each precision',
        },
        {
          id: 'ed-deploy',
          title: 'Compile and deploy',
          detail:
            'Run the network through an inference compiler onto the board; find an operator that it handles badly and replace it.',
          after: ['ed-quantise'],
          hours: { low: 30, high: 45 },
          artifact: 'Frames a second and watts, with the slow operator named',
        },
        {
          id: 'ed-camera',
          title: 'From sensor to tensor',
          detail:
            'Attach a camera, avoid every copy you can, timestamp at the source, and measure light-to-output delay with a blinking lamp.',
          after: ['ed-rtos', 'ed-cpp'],
          hours: { low: 30, high: 45 },
          artifact: 'An end-to-end delay with its distribution',
        },
      ],
    },
    {
      id: 'production',
      title: 'Production',
      aim: 'Deadlines kept on the worst day.',
      months: { low: 3, high: 5 },
      steps: [
        {
          id: 'ed-budget',
          title: 'A latency budget',
          detail:
            'Split a 50-millisecond loop among capture, network and control; enforce it; degrade in a defined order when it is exceeded.',
          after: ['ed-deploy', 'ed-camera'],
          hours: { low: 25, high: 40 },
          artifact: 'A week-long run with the slowest frame explained',
        },
        {
          id: 'ed-interference',
          title: 'Noisy neighbors',
          detail:
            'Load the same board with logging and uploads; isolate memory and cores until the driving task no longer notices.',
          after: ['ed-budget'],
          hours: { low: 20, high: 30 },
          artifact: 'Worst-case latency with and without the load',
        },
        {
          id: 'ed-update',
          title: 'An update that cannot brick',
          detail: 'Two slots, signed images, a watchdog, an automatic return. Cut the power at every stage.',
          after: ['ed-rtos'],
          hours: { low: 25, high: 40 },
          artifact: 'A table of power cuts, each survived',
        },
      ],
    },
    {
      id: 'show',
      title: 'Show it',
      aim: 'Results that can be read in one line.',
      months: { low: 2, high: 3 },
      steps: [
        {
          id: 'ed-note',
          title: 'A performance note',
          detail: 'Hardware, input, method, result, what was lost. Enough for a stranger to repeat it.',
          after: ['ed-interference'],
          hours: { low: 10, high: 18 },
          artifact: 'A note that someone has repeated',
        },
        {
          id: 'ed-second',
          title: 'A second chip',
          detail: 'Move the network to another vendor’s accelerator and write down what carried over.',
          after: ['ed-deploy'],
          hours: { low: 25, high: 40 },
          artifact: 'A comparison of two chips by the same method',
        },
        {
          id: 'ed-upstream',
          title: 'A contribution upstream',
          detail: 'An operator, a driver fix or a benchmark in an open inference project.',
          after: ['ed-kernels'],
          hours: { low: 15, high: 30 },
          artifact: 'A merged change',
        },
      ],
    },
  ],
}
