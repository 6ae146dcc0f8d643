/** What opens the brackets around the year of a 发文字号 and what closes them, as they are printed; one may be of another kind than the other. */
export const yearOpens = '[〔[﹝【（(［〖]'
export const yearCloses = '[〕\\]﹞】）)］〗]'

/** What stands behind the code of a 发文字号: 〔2025〕3号. */
export const yearAndSerial = `${yearOpens}\\s?\\d{4}\\s?${yearCloses}\\s?第?\\d{1,5}号`
