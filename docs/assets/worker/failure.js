/** What went wrong, in words for whoever looks into it. */

/** A file that could not be had, or could not be used. */
export class Failure extends Error {
  /** @param {string} file @param {unknown} reason */
  constructor(file, reason) {
    super(lastLine(reason));
    this.file = file;
  }
}

/** The last line of an error: that of a Python traceback says what happened. @param {unknown} error */
export function lastLine(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split("\n").at(-1) ?? text;
}
