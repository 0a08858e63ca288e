import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The site, its code and its documents are written in American English. What was public before this rule keeps its
 * spelling: fields, stored values and addresses.
 */

const root = path.resolve(import.meta.dirname, '../..')

/** Parts of British words, in lower case, that are part of no American one. */
const british =
  /artefact|programme(?!d|r)|colour|labell(?:ed(?!by)|ing)|catalogue|behaviour|neighbour|favour|rumour|candour|(?<!ve)labour|honour|centre|metres?\b|fibre|theatre|calibre|defence|offence|licence|judgement|\btowards\b|\bwhilst\b|\bamongst\b|per cent\b|\bgrey\b|kerb|tyre|lorr(?:y|ies)|manoeuv|sceptic|fulfil(?:s|ment)?\b|skilful|ageing|(?:modell|travell|cancell|signall|fuell|levell|totall)(?:ed|ing)|(?:normal|optim|organ|author|recogn|util|capital|summar|serial|synchron|standard|regular|critic|quant|sanit|initial|minim|maxim|priorit|categor|custom|memor|emphas|special|character|random|visual|final|general|immobil|mobil)is(?:e|ed|es|er|ers|ing|ation|ations)\b|analys(?:e|ed|es|ing)\b|practis(?:e|ed|ing)/g

/** Spellings that are fields, stored values or parts of addresses, and where words of other spellings are the subject. */
const kept: readonly RegExp[] = [
  /["'`=]authorised\b|\bauthorised["'`:]|[-.]authorised\b/g,
  /["'`]ageing["'`]|\bageing:|[-.]ageing\b/gi,
  /dataLicence|[Ll]icence(?=["'`]| ?[=:?,)}\]]|\.\w| \?\?)|[.{#]licence\b|licence,/g,
  /["'`]programme["'`]|\bprogramme:|programme-(?:step|ramp)|constant-programme-steps|no-such-programme/g,
  /external-signalling|ed-quantise|["'`]labelling["'`]|programMetadata|note licence attribution/g,
]

const folders = ['src', 'docs', 'tests', 'scripts']
const skipped =
  /generated|reference-runs|record-updates|asvs|search\/words\.(?:test\.)?ts|american-spelling|\.json$|\.svg$|next-env/
const files = folders
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  )
  .filter((file) => /\.(ts|tsx|mjs|css|md)$/.test(file) && !skipped.test(file))

/** `labelledNames` and `squareMetres` as words; what is left of a line without the spellings that are kept. */
const wordsOf = (line: string) =>
  kept
    .reduce((rest, spelling) => rest.replace(spelling, ' '), line)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

describe('American spelling', () => {
  it('finds what it looks for, and takes no American word for another', () => {
    const found = wordsOf('normaliseText of a colour, the programme’s neighbours per cent').match(british)
    expect(found).toEqual(['normalise', 'colour', 'programme', 'neighbour', 'per cent'])
    const american =
      'promise, supervised, exercise, program, programmer, aria-labelledby, analysis, RecentReading'
    expect(wordsOf(american).match(british)).toBeNull()
  })

  it('reads a real number of files', () => {
    expect(files.length).toBeGreaterThan(1000)
  })

  it('is kept in the site, its documents, its tests and its commands', () => {
    const problems = files.flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          const found = wordsOf(line).match(british)
          return found ? [`${file}:${at + 1}: ${found.join(', ')}`] : []
        }),
    )
    expect(problems).toEqual([])
  })
})
