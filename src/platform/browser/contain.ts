/** Runs work with pdf.js, whose forgotten promises end nothing in a browser. */
export const contain = <Result>(work: () => Promise<Result>): Promise<Result> => work()
