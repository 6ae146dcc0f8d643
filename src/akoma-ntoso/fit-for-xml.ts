/** What XML 1.0 cannot hold, however it is written: control characters, halves of characters. */
const unfit = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** A value with U+FFFD for each character that XML cannot hold. `fitForXml({title: '关\u0001于'})` → `{title: '关�于'}` */
export function fitForXml<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(unfit, '\ufffd') as Value
  if (Array.isArray(value)) return value.map(fitForXml) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fitForXml(each)])) as Value
}
