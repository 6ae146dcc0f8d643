/** Twips (1/20 point) in a length in millimetres. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4)

/** GB/T 9704-2012, 5: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const page = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  right: mm(210 - 28 - 156),
  bottom: mm(297 - 37 - 225),
  textWidth: mm(156),
  textHeight: mm(225),
} as const

/** 22 lines a page. */
export const linesPerPage = 22

/** The distance from line to line: a page of them fills the 版心. */
export const lineHeight = Math.floor(page.textHeight / linesPerPage)

/** 28 characters a line. */
export const charactersPerLine = 28

/** Half points of the sizes by their names. */
export const sizes = {二号: 44, 三号: 32, 四号: 28, 小四: 24} as const

/** 三号 is 16 points and 28 of them are wider than the 版心: this much is taken off each. */
export const tightening = Math.floor((page.textWidth - charactersPerLine * 320) / charactersPerLine)

/** The width of a character of the body. */
export const character = 320 + tightening

/** How far the foot of the text is from the line of the page number. */
export const footerDistance = page.bottom - mm(7) - 280

/** The double rule at the foot of a letter is 20 mm above the edge. */
export const letterFooter = mm(20)
