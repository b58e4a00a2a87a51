/**
 * A vitest reporter whose last line is `N passed, N failed, N skipped`, and nothing after it.
 *
 * Counts tests. A file that does not load has no tests to count: it counts as one failed, and so does an
 * error outside any test, so that a broken file can never look like a smaller green run.
 */
export default class SummaryReporter {
  onTestRunEnd(modules, unhandledErrors = []) {
    const count = { passed: 0, failed: 0, skipped: 0 }
    const broken = []
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        tests++
        const { state } = test.result()
        count[state === "passed" || state === "failed" ? state : "skipped"]++
      }
      const errors = module.errors()
      const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0)
      if (errors.length > 0 || suites.length > 0 || (tests === 0 && module.state() === "failed")) {
        count.failed += Math.max(1, errors.length + suites.length)
        broken.push(module.moduleId)
      }
    }
    count.failed += unhandledErrors.length
    for (const path of broken) console.error(`did not load, or failed outside a test: ${path}`)
    for (const error of unhandledErrors) console.error(`error outside any test: ${error.message ?? error}`)
    this.line = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`
    process.once("exit", () => process.stdout.write(`${this.line}\n`))
  }
}
