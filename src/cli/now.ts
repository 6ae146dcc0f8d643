import process from 'node:process'

/** Milliseconds since some moment, for differences. `performance` would cost a start another one and a half. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1e3 + nanoseconds / 1e6
}
