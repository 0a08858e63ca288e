/** What the tests use of the driver, which ships no types. */
declare module 'better-sqlite3' {
  type Value = string | number | null

  export default class Database {
    constructor(file: string)
    pragma(source: string): unknown
    exec(sql: string): this
    prepare(sql: string): { run(values: readonly Value[]): unknown; all(): unknown[] }
    transaction(work: () => void): () => void
    close(): this
  }
}
