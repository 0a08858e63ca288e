/** What the site and its tests use of the driver, which ships no types. */
declare module 'better-sqlite3' {
  type Value = string | number | null
  type Options = { fileMustExist?: boolean; readonly?: boolean; timeout?: number }

  export default class Database {
    constructor(file: string, options?: Options)
    pragma(source: string, options?: { simple?: boolean }): unknown
    exec(sql: string): this
    prepare(sql: string): { run(values: readonly Value[]): unknown; all(): unknown[]; get(): unknown }
    transaction(work: () => void): () => void
    close(): this
  }
}
