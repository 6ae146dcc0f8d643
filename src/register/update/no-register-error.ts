/** Why a file cannot be brought up to date: it does not say which tasks its rows were made of, or it cannot be opened. */
export type NoRegisterReason = 'not-ours' | 'encrypted' | 'damaged'

/** The file is no register that can be brought up to date. */
export class NoRegisterError extends Error {
  readonly reason: NoRegisterReason

  constructor(reason: NoRegisterReason = 'not-ours') {
    super(`The file is no register: ${reason}`)
    this.name = 'NoRegisterError'
    this.reason = reason
  }
}
