/** The character maps in base64, by name; the build makes it of `src/read/cmaps/`. */
declare module 'gongwen:character-maps' {
  const maps: Record<string, string>
  export default maps
}
