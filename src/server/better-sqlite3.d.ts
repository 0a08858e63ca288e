/** What the site, its scripts and its tests use of the driver, which ships no types. */
declare module 'better-sqlite3' {
  type Value = string | number | null
  type Transaction<T> = { (): T; immediate(): T }
  type Statement = {
    run(...values: Value[] | [readonly Value[]]): unknown
    all(...values: Value[]): unknown[]
    get(...values: Value[]): unknown
    /** Gives the first column of a row instead of the row. */
    pluck(): Statement
  }
  type Options = { fileMustExist?: boolean; readonly?: boolean; timeout?: number }

  export default class Database {
    static readonly SqliteError: new (
      message: string,
      code: string,
    ) => Error & { readonly code: string }
    readonly name: string
    constructor(file: string, options?: Options)
    pragma(source: string, options: { simple: true }): unknown
    pragma(source: string): unknown[]
    exec(sql: string): this
    prepare(sql: string): Statement
    transaction<T>(work: () => T): Transaction<T>
    backup(file: string): Promise<unknown>
    close(): this
  }
}
