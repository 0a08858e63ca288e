// What the test programs report, and what `npm test` says of it at the end.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './project.mjs'

/** @typedef {import('./stage-runner.mjs').Outcome} Outcome */
/** @typedef {import('./stage-runner.mjs').Result} Result */
/** @typedef {import('@playwright/test/reporter').JSONReportSuite} Suite */

/**
 * A browser test as the report of its run has it.
 * @typedef {import('./stage-runner.mjs').TestTime & { project: string, status: string, message: string }} BrowserTest
 */

const slowestShown = 20

/** Of a stage that failed without naming a test, this many of its last lines are repeated. */
const linesShown = 80

/**
 * Reads a report; undefined when the run ended before it wrote one.
 * @param {string} file
 */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
/** @param {string} file */
const inProject = (file) => path.relative(root, path.resolve(root, file))
/** Reports color their messages for a terminal. @param {string} text */
const plain = (text) => stripVTControlCharacters(text)

/**
 * A run that ended badly without naming a failed test (a crash, a file that cannot be read) counts as one failure.
 * @param {number} code of the run
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
function orOneFailure(code, outcome) {
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}

/** @param {number} code of the run @param {string} file of its report @returns {Outcome} */
export function readVitestReport(code, file) {
  /** @type {Partial<import('vitest/node').JsonTestResults>} */
  const report = readJson(file) ?? {}
  const files = report.testResults ?? []
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: inProject(name) })),
  )
  return orOneFailure(code, {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    times: tests.map(({ file, fullName, duration }) => ({
      file,
      title: fullName.trim(),
      seconds: (duration ?? 0) / 1000,
    })),
    // The report has no differences between what was expected and what there was.
    failuresFrom: /⎯ Failed (Suites|Tests) \d/,
  })
}

/** @param {number} code of the run @param {string} file of its report @returns {Outcome} */
export function readPlaywrightReport(code, file) {
  /** @type {Partial<import('@playwright/test/reporter').JSONReport>} */
  const report = readJson(file) ?? {}
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
  const tests = (report.suites ?? []).flatMap((suite) => testsOf(suite, []))
  /** @param {string} project */
  const sum = (project) =>
    tests.reduce((total, test) => total + (test.project === project ? test.seconds : 0), 0)
  const projects = [...new Set(tests.map(({ project }) => project))]
  const parts = projects.map((project) => `${project} ${sum(project).toFixed(0)} s`)
  const flakyTests = tests.filter(({ status }) => status === 'flaky')
  return orOneFailure(code, {
    passed: expected + flaky,
    failed: unexpected,
    repeated: flaky,
    note: [
      ...(parts.length > 0 ? [`in tests: ${parts.join(', ')}`] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ].join('; '),
    times: tests,
    flakyTests: flakyTests.map(({ file, title }) => `${file}: ${title}`),
    failures: [
      ...tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ file, title, message }) => ({ title: `${file}: ${title}`, message: plain(message) })),
      ...(report.errors ?? []).map(({ message }) => ({
        title: 'Outside of any test',
        message: plain(message ?? ''),
      })),
    ],
  })
}

/**
 * The tests of a suite of Playwright's report, and of those inside it.
 * @param {Suite} suite
 * @param {string[]} titles of the suites around it
 * @returns {BrowserTest[]}
 */
function testsOf(suite, titles) {
  // The outermost is the file.
  const inside = suite.title === suite.file ? titles : [...titles, suite.title]
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ projectName, results, status }) => ({
      file: path.join('tests', 'e2e', spec.file),
      title: [...inside, spec.title].join(' › ') + (projectName === 'phone' ? ' (phone)' : ''),
      project: projectName,
      status,
      seconds: results.reduce((total, { duration }) => total + duration, 0) / 1000,
      message: results
        .flatMap(({ errors }) => errors)
        .map(({ message }) => message)
        .join('\n'),
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((one) => testsOf(one, inside))]
}

/**
 * What `npm test` says last: the failures whole, the table of stages, the slowest tests and the sum.
 * @param {Result[]} results
 * @param {{ seconds: number, notRun?: string[] }} run
 * @returns {{ lines: string[], failed: number }}
 */
export function summary(results, { seconds, notRun = [] }) {
  const failed = results.filter((result) => result.failed > 0)
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return {
    failed: sum('failed'),
    lines: [
      ...failed.flatMap(failureLines),
      ...flakyLines(results),
      '',
      ...stageTable(results),
      `  ${''.padEnd(2)}${duration(seconds)} in all`,
      '',
      ...slowestLines(results),
      ...(notRun.length > 0 ? ['', 'Not run:', ...notRun.map((line) => `  · ${line}`)] : []),
      '',
      `${sum('passed')} passed, ${sum('failed')} failed`,
    ],
  }
}

/** A test that passes only when repeated shows a race, in the test or in the site. @param {Result[]} results */
function flakyLines(results) {
  const named = results.flatMap(({ flakyTests = [] }) => flakyTests)
  return named.length === 0
    ? []
    : ['', 'Passed at the second try only:', ...named.map((name) => `  ! ${name}`)]
}

/** What failed in a stage, whole. @param {Result} result */
function failureLines({ name, title, failures = [], failuresFrom, log }) {
  const head = ['', `── ${title}: what failed (its whole output: ${path.relative(root, log)}) ──`]
  const output = readFileSync(log, 'utf8').trimEnd().split('\n')
  const from = failuresFrom ? output.findIndex((line) => failuresFrom.test(line)) : -1
  if (failures.length === 0) return [...head, ...output.slice(from === -1 ? -linesShown : from)]
  return [
    ...head,
    ...failures.flatMap((failure) => [
      '',
      `  ✗ ${name}: ${failure.title}`,
      ...failure.message.split('\n').map((line) => `    ${line}`),
    ]),
  ]
}

/** @param {Result[]} results */
function stageTable(results) {
  const width = Math.max(...results.map(({ title }) => title.length))
  return results.map(({ title, passed, failed, repeated = 0, note, seconds }) => {
    const notes = [
      ...(repeated > 0 ? [`${repeated} of them at the second try`] : []),
      ...(note ? [note] : []),
    ].join('; ')
    const count = `${passed} passed, ${failed} failed`
    return `  ${failed === 0 ? '✓' : '✗'} ${title.padEnd(width)}  ${duration(seconds).padStart(9)}  ${count}${notes && ` (${notes})`}`
  })
}

/** @param {Result[]} results */
function slowestLines(results) {
  const slowest = results
    .flatMap(({ name, times = [] }) => times.map((time) => ({ ...time, name })))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, slowestShown)
  if (slowest.length === 0) return []
  return [
    `The ${slowest.length} slowest tests:`,
    ...slowest.map(
      ({ name, file, title, seconds }) => `  ${seconds.toFixed(1).padStart(6)} s  ${name}  ${file}: ${title}`,
    ),
  ]
}

/** @param {number} seconds @returns {string} such as `3 min 05 s` */
function duration(seconds) {
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}
