/** A text as it is compared: without blanks, signs in one width, without the sign that closes it. */
export const level = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。；;，,：:]{1,3}$/, '')
