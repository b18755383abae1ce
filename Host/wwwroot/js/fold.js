// Names as they are compared: without regard to case, accents and kinds of apostrophe, with blanks for dashes and signs. The server does the
// same (Domain/Search/Folded).
const letters = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' }

export const plain = text => text.normalize('NFKD').toLowerCase()
  .replace(/[\p{M}\p{Cf}'`´ʹʻʼʽʾʿˈ‘’‚‛′‵]/gu, '')
  .replace(/[øđðłħŧıæœßþ]/g, letter => letters[letter])
  .replace(/[^\p{L}\p{N}]+/gu, ' ')
  .trim()

// Whether each word that was typed stands in the text; of two words with a dash between them also as one.
export const finds = (typed, text) => {
  const within = [plain(text), plain(text.replace(/\p{Pd}/gu, ''))]
  return plain(typed).split(' ').every(word => within.some(x => x.includes(word)))
}
