type Listener = NodeJS.UnhandledRejectionListener

let inside = 0
let kept: Listener[] = []

/**
 * Runs work with pdf.js so that a promise it forgets cannot end the process: with a damaged page tree, pdf.js 5.6 leaves a rejected
 * promise without a handler, which Node takes for a fault of the program. Rejections of other origin reach whoever listened before,
 * or end the process as ever.
 */
export async function contain<Result>(work: () => Promise<Result>): Promise<Result> {
  if (inside++ === 0) {
    kept = process.listeners('unhandledRejection') as Listener[]
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', sort)
  }
  try {
    return await work()
  } finally {
    // Node reports a forgotten promise after the microtasks of its turn
    await new Promise((resolve) => setImmediate(resolve))
    if (--inside === 0) {
      process.off('unhandledRejection', sort)
      for (const listener of kept) process.on('unhandledRejection', listener)
      kept = []
    }
  }
}

const sort: Listener = (reason, promise) => {
  if (isOfPdf(reason)) return
  if (kept.length > 0) for (const listener of kept) listener(reason, promise)
  else
    setImmediate(() => {
      throw reason
    })
}

/** pdf.js makes all its exceptions of one base, which gives them a stack of the module's loading and its own names. */
const isOfPdf = (reason: unknown) =>
  reason instanceof Error &&
  (/pdfjs|pdf\.worker/.test(reason.stack ?? '') || /^(?:FormatError|XRef|InvalidPDF|Parser|Missing|UnknownError|Abort)/.test(reason.name))
