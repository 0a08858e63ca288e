/** Stands in for the `server-only` marker package under the test runner. */
export {}
