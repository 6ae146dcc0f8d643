import {oneOf} from './one-of.ts'

/** What labels say that give an address or a number of somebody who is to be asked. A source for patterns. */
export const contactField = oneOf('电话|地址|邮箱|邮编|传真|网址|联系人')

/** Says a label as often who is to be asked as who has to act? `业务指导`, `承办科室`, `责任处` → true */
export const mayNameContact = (label: string) => namesContact.test(label)
const namesContact = /^(?:业务指导|指导|承办|经办|主管)|(?:[处科股]室|(?:责任|牵头)[处科股])$/
