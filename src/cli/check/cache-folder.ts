import path from 'node:path'
import process from 'node:process'

/**
 * The user's folder for what can be made anew, outside of every tree that somebody else may have filled; undefined where
 * the environment names none.
 *
 *     cacheFolder({HOME: '/home/li'}) // '/home/li/.cache/gongwen'
 */
export function cacheFolder({XDG_CACHE_HOME, LOCALAPPDATA, HOME}: Record<string, string | undefined>): string | undefined {
  const usual = process.platform === 'win32' ? LOCALAPPDATA : HOME && path.join(HOME, '.cache')
  // By the specification a relative path is to be passed over: it would lie in the tree.
  const base = XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : usual
  return base ? path.join(base, 'gongwen') : undefined
}
