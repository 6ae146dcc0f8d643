const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that bind whoever they speak of: what they order is that one's to do, more than with 要 and 可. */
export const strictOrders = words('应 应当 应该 须 必须 务须')

/** Words that order and are what is done themselves: 市局负责验收. */
export const undertakings = words('负责 总负责 负总责 负全责 牵头 承担')
