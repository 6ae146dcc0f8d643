/** A place where a file is no YAML or JSON. */
export interface SyntaxProblem {
  start: number
  end: number
  message: string
}
