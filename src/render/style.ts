/** How an office wants its pages: the fonts of the standard and its own marks. All can be set in the configuration. */
export interface Style {
  fonts: Fonts
  /** Will a seal be stamped over the signature? Its place is kept free. */
  seal: boolean
  /** The mark of an office whose documents have none of their own: 云岭市人民政府文件. */
  mark?: string
}

/** The names of fonts by what is printed in them. */
export interface Fonts {
  /** 发文机关标志 and 标题. */
  title: string
  /** Headings of the first level, 附件 and the like. */
  first: string
  /** Headings of the second level, names of 签发人. */
  second: string
  body: string
  /** Latin letters and digits. */
  latin: string
  /** 页码. */
  page: string
}

/** What GB/T 9704-2012 and the usual fonts of offices ask for. */
export const defaultStyle: Style = {
  fonts: {title: '方正小标宋简体', first: '黑体', second: '楷体_GB2312', body: '仿宋_GB2312', latin: 'Times New Roman', page: '宋体'},
  seal: true,
}

/** What stands in for a font that a computer lacks. */
export const fallbackFonts: Readonly<Record<string, string>> = {
  方正小标宋简体: '华文中宋',
  方正小标宋_GBK: '华文中宋',
  楷体_GB2312: '楷体',
  仿宋_GB2312: '仿宋',
  黑体: 'SimHei',
  宋体: 'SimSun',
}
