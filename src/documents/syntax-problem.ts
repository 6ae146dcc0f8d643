/** A place where a file is no YAML or JSON. */
export interface SyntaxProblem {
  start: number
  end: number
  /** What the reader says, in English. */
  message: string
  /** What kind of problem it is. */
  code?: string
}
