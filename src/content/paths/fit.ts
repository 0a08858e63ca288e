import type { QuestionGroup, QuestionId, Rating } from '@/domain/careers/fit-questions'

export const fitIntro =
  'Twelve statements, about two minutes. Rate how far each is true of you. The answers stay in your browser: they are written into the part of the address that is not sent to any server. The result is a sum that you can check line by line. It compares the paths with one another for you; it does not measure ability and forecasts nothing.'

/** How the form on paper is scored. */
export const paperSteps = [
  'Print this page. Write a number from 0, not at all, to 4, fully, beside every statement; leave out what you cannot answer.',
  'Multiply it by the points that stand under each path, and write down the product.',
  'Add up each column. The largest sum comes first, and the distance to the next one is the margin.',
  'Change one number by a step and add up again: if another path then leads, the answer is a close one.',
] as const

export const groupTitles: Record<QuestionGroup, string> = {
  strengths: 'What you can do',
  interests: 'What you would like to do',
  constraints: 'Your constraints',
}

export const ratingWords: Record<Rating, string> = {
  0: 'Not at all',
  1: 'A little',
  2: 'Partly',
  3: 'Mostly',
  4: 'Fully',
}

export const questionTexts: Record<QuestionId, { statement: string; short: string }> = {
  mathematics: {
    statement: 'I can work through linear algebra, probability and optimization by myself.',
    short: 'Mathematics',
  },
  'systems-code': {
    statement: 'I write C, C++ or Rust that other people depend on, or could within a year.',
    short: 'Systems code',
  },
  'many-machines': {
    statement: 'I have run services or pipelines on many machines, and have been called when they failed.',
    short: 'Many machines',
  },
  'deep-learning': {
    statement: 'I have trained networks and found out why one of them did not work.',
    short: 'Deep learning',
  },
  doubt: {
    statement: 'I look for the ways in which a thing could fail, and write down the evidence.',
    short: 'Doubt',
  },
  detail: {
    statement: 'I notice inconsistent labels, records or rules that others pass over.',
    short: 'Detail',
  },
  'moving-machines': {
    statement: 'I want to see my work in the way a machine moves.',
    short: 'Moving machines',
  },
  images: {
    statement: 'I would gladly spend my days with camera, radar or lidar data.',
    short: 'Images',
  },
  throughput: {
    statement: 'Making a system faster or cheaper pleases me more than giving it a new function.',
    short: 'Throughput',
  },
  'study-hours': {
    statement: 'I can study eight hours a week or more for eighteen months.',
    short: 'Hours to study',
  },
  'on-site': {
    statement: 'I can work where the vehicles, test rigs or depots are.',
    short: 'On site',
  },
  remote: {
    statement: 'I need work that can be done from somewhere else.',
    short: 'Remote',
  },
}
