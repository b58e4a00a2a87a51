/**
 * How we read phrases that several editions share (tafsir), so that each reading is stated once.
 *
 * @module
 */

/** The reading of a minimum age. @category parameters */
export const inclusive =
  "\"Paling singkat\" is read as inclusive, in whole calendar years; where the closing was extended, the extended closing is the reference. No text read spells this out."
