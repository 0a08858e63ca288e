import 'server-only'
import { existsSync } from 'node:fs'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'
import type { Prisma } from './generated/prisma/client'

/**
 * SQLite for Prisma with one connection that reads and one that writes.
 *
 * The stock adapter has a single connection, on which a read made while a transaction is open sees rows that
 * may still be rolled back — and a cached read would keep them. Here a read outside a transaction sees only what
 * is committed, and writes wait for each other in this process instead of failing. Between processes SQLite's own
 * lock decides: a transaction takes it at its start and waits up to `busyTimeoutMs` for it.
 *
 * Prisma also begins transactions by itself: for a write of several statements, and for a read of more rows than SQLite
 * takes parameters, which it splits. Such a read must not wait for a lock, and only Prisma knows at the first statement
 * whether a write will follow. So the client says in a comment of its statements that they only read.
 */

const busyTimeoutMs = 5000

const common = 'PRAGMA foreign_keys = ON;'

/** A queue of one: each caller waits until the one before has released. */
class Turn {
  #last: Promise<void> = Promise.resolve()

  async take(): Promise<() => void> {
    const before = this.#last
    let release = () => {}
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}

class ReaderWriterAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #reader: SqlDriverAdapter
  readonly #writer: SqlDriverAdapter
  readonly #turn = new Turn()

  constructor(reader: SqlDriverAdapter, writer: SqlDriverAdapter) {
    this.adapterName = writer.adapterName
    this.#reader = reader
    this.#writer = writer
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    // An INSERT or UPDATE that returns its row arrives here too.
    if (/^\s*SELECT\b/i.test(query.sql)) return this.#reader.queryRaw(query)
    return this.#exclusively(() => this.#writer.queryRaw(query))
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.#exclusively(() => this.#writer.executeRaw(query))
  }

  async executeScript(script: string): Promise<void> {
    return this.#exclusively(() => this.#writer.executeScript(script))
  }

  /** @param isolationLevel given for the program's own transactions, left out for those that Prisma begins by itself */
  async startTransaction(isolationLevel?: string): Promise<Transaction> {
    if (isolationLevel !== undefined) return this.#startWriting()
    return new UndecidedTransaction(this.adapterName, this.#reader, () => this.#startWriting())
  }

  async #startWriting(): Promise<Transaction> {
    const release = await this.#turn.take()
    try {
      await this.#writer.executeScript('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    return new WriterTransaction(this.#writer, release)
  }

  async dispose(): Promise<void> {
    await this.#reader.dispose()
    await this.#exclusively(() => this.#writer.dispose())
  }

  async #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.#turn.take()
    try {
      return await work()
    } finally {
      release()
    }
  }
}

/** Prisma sends COMMIT and ROLLBACK as statements and then says that the transaction is over. */
class WriterTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly options = { usePhantomQuery: false }
  readonly #writer: SqlDriverAdapter
  readonly #release: () => void

  constructor(writer: SqlDriverAdapter, release: () => void) {
    this.adapterName = writer.adapterName
    this.#writer = writer
    this.#release = release
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#writer.queryRaw(query)
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#writer.executeRaw(query)
  }

  async commit(): Promise<void> {
    this.#release()
  }

  async rollback(): Promise<void> {
    this.#release()
  }

  createSavepoint(name: string): Promise<void> {
    return this.#writer.executeScript(`SAVEPOINT ${name}`)
  }

  rollbackToSavepoint(name: string): Promise<void> {
    return this.#writer.executeScript(`ROLLBACK TO ${name}`)
  }

  releaseSavepoint(name: string): Promise<void> {
    return this.#writer.executeScript(`RELEASE SAVEPOINT ${name}`)
  }
}

/**
 * One that Prisma has begun by itself. Its first statement says what it is: a read takes no lock and sees what is
 * committed, as reads outside a transaction do; a write begins to write before it reads anything.
 */
class UndecidedTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly options = { usePhantomQuery: false }
  readonly #reader: SqlDriverAdapter
  readonly #startWriting: () => Promise<Transaction>
  #writing: Promise<Transaction> | null = null

  constructor(adapterName: string, reader: SqlDriverAdapter, startWriting: () => Promise<Transaction>) {
    this.adapterName = adapterName
    this.#reader = reader
    this.#startWriting = startWriting
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    if (this.#writing === null && query.sql.endsWith(readingComment)) return this.#reader.queryRaw(query)
    return (await this.#write()).queryRaw(query)
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    const ends = query.sql === 'COMMIT' || query.sql === 'ROLLBACK'
    if (this.#writing === null && ends) return 0
    return (await this.#write()).executeRaw(query)
  }

  async commit(): Promise<void> {
    await (await this.#writing)?.commit()
  }

  async rollback(): Promise<void> {
    await (await this.#writing)?.rollback()
  }

  #write(): Promise<Transaction> {
    this.#writing ??= this.#startWriting().catch((error: unknown) => {
      this.#writing = null
      throw error
    })
    return this.#writing
  }
}

const readingActions: ReadonlySet<string> = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'aggregate',
  'groupBy',
])

/** What ends each statement of an operation that only reads. */
const readingComment = `/*only='reads'*/`

type ClientOptions = Required<Pick<Prisma.PrismaClientOptions, 'adapter' | 'comments' | 'transactionOptions'>>

/**
 * What a client of one migrated SQLite file is made with; none of it works without the rest.
 * @param url absolute, `file:/…`
 */
export function sqliteClient(url: string): ClientOptions {
  return {
    adapter: sqliteAdapter(url),
    comments: [({ query }) => (readingActions.has(query.action) ? { only: 'reads' } : {})],
    // The only level that SQLite has. Named, since it tells the program's own transactions from Prisma's.
    transactionOptions: { isolationLevel: 'Serializable' },
  }
}

function sqliteAdapter(url: string): SqlDriverAdapterFactory {
  const stock = new PrismaBetterSqlite3({ url, timeout: busyTimeoutMs })
  return {
    provider: 'sqlite',
    adapterName: stock.adapterName,
    async connect() {
      const file = url.slice('file:'.length)
      if (!existsSync(file)) throw new Error(`There is no database at ${file}: npm start makes it`)
      const [reader, writer] = [await stock.connect(), await stock.connect()]
      // FULL: what was answered as saved is on the disk, whatever happens to the power. It costs some 0.4 ms a commit
      // beside NORMAL (median of 300 commits of eight rows, 0.5 against 0.1 ms).
      await writer.executeScript(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${common}`)
      await reader.executeScript(`${common} PRAGMA query_only = ON;`)
      return new ReaderWriterAdapter(reader, writer)
    },
  }
}
