/** Is it a name for several bodies? `isCollectiveName('市直各部门')` → true */
export const isCollectiveName = (name: string): boolean => /各|有关|相关|所有|其他/.test(name)
