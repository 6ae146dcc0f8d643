/** The file is no register that can be brought up to date: it does not say which tasks its rows were made of. */
export class NoRegisterError extends Error {
  constructor() {
    super('The file has no column that tells the tasks of its rows')
    this.name = 'NoRegisterError'
  }
}
