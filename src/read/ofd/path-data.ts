const mostTokens = 100_000

/** OFD's path letters → the packed form of `addPath`. `pathData('M 0 0 L 9 0')` → `[0, 0, 0, 1, 9, 0]` */
export function pathData(text: string): number[] {
  const data: number[] = []
  const tokens = text.trim().split(/\s+/, mostTokens)
  const take = (kind: number, at: number, count: number) => {
    data.push(kind)
    for (let k = 1; k <= count; k++) data.push(Number(tokens[at + k]) || 0)
    return count
  }
  for (let i = 0; i < tokens.length; i++) {
    switch (tokens[i]) {
      case 'M':
      case 'S':
        i += take(0, i, 2)
        break
      case 'L':
        i += take(1, i, 2)
        break
      case 'B':
        i += take(2, i, 6)
        break
      case 'Q':
        i += take(3, i, 4)
        break
      case 'A':
        // an arc is no line; only where it ends matters
        data.push(3, 0, 0, Number(tokens[i + 6]) || 0, Number(tokens[i + 7]) || 0)
        i += 7
        break
      case 'C':
        data.push(4)
        break
    }
  }
  return data
}
