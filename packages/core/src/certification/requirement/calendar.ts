/**
 * When things can happen (jadwal): the next day on which people work, and the days of an assessment.
 *
 * @module
 */
import type { CaseFile } from "../../evidence/CaseFile.ts"
import * as Day from "../../kernel/Day.ts"
import type * as Id from "../../kernel/Id.ts"
import * as Span from "../../kernel/Span.ts"
import type { Context, Setting } from "../Requirement.ts"

/** The day from which one can act: today, also where the file is looked at as of a later day. @category rules */
export const today = (file: CaseFile, { today }: Pick<Setting, "today">): Day.Day => today ?? file.asOf

/** The first working day after today. @category rules */
export const nextDay = (file: CaseFile, setting: Setting): Day.Day => workingDay(Day.addDays(today(file, setting), 1), setting)

/** The first working day on or after a day. @category rules */
export const workingDay = (day: Day.Day, context: Context): Day.Day => Span.nextWorkingDay(day, context.calendar ?? Span.plainWeek)

/**
 * The first day on or after a day on which an assessment can be taken: a scheduled one where days are scheduled,
 * any working day where none are, none where all scheduled days are over.
 *
 * @category rules
 */
export const assessmentDay = (assessment: Id.AssessmentId, from: Day.Day, context: Context): Day.Day | undefined => {
  if (context.assessmentDays === undefined) return workingDay(from, context)
  return context.assessmentDays
    .filter((held) => held.assessment === assessment && held.day >= from)
    .map(({ day }) => day)
    .sort()[0]
}
