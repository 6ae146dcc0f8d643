/** How often a property is tried. The gate tries the same texts every time; GONGWEN_RUNS=20000 looks for new ones. */
const more = process.env.GONGWEN_RUNS
export const runs = {...(more ? {numRuns: Number(more)} : {numRuns: 300, seed: 1}), includeErrorInReport: true}
