/**
 * Gives every law (fast-check) the same seed, so that a test run can be repeated: the same tree, the same answer.
 *
 * `LAWS_SEED=12345 npm test` looks elsewhere; a failure prints its seed and counterexample all the same.
 *
 * @module
 */
import fc from "fast-check"

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["LAWS_SEED"] ?? 20_170_701) })
