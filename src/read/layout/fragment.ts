/** A piece of text where it stands on a page. Points; `y` is the baseline, counted from the top. */
export interface Fragment {
  text: string
  x: number
  y: number
  width: number
  /** Font size. */
  size: number
}

/** A straight line or thin bar, horizontal or vertical. */
export interface Ruling {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** One page as PDF and OFD give it. */
export interface LayoutPage {
  width: number
  height: number
  fragments: Fragment[]
  rulings: Ruling[]
}
