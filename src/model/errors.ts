/** Names that may be meant: like the one that was given, on record most often, or several that bear it. */
export interface ErrorHint {
  readonly kind: 'near' | 'frequent' | 'several'
  readonly names: string
}

/** Every error a person may meet has a stable code, names the offending value and says what to do. */
export class TrucelineError extends Error {
  readonly code: string
  readonly value: string | undefined
  readonly repair: string | undefined
  /** For telling the error in another language. */
  readonly hint: ErrorHint | undefined

  /**
   * @param code stable, kebab-case, documented in docs/errors.md: `unreadable-file`
   * @param message what is wrong, naming the value
   * @param details `value`: the offending value; `repair`: what to do about it
   */
  constructor(
    code: string,
    message: string,
    details: { value?: string; repair?: string; hint?: ErrorHint; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'TrucelineError'
    this.code = code
    this.value = details.value
    this.repair = details.repair
    this.hint = details.hint
  }

  /** The one error shape, in the terminal (`--json`) and over HTTP. */
  toJSON(): { error: { code: string; message: string; value?: string; repair?: string } } {
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(this.value === undefined ? {} : { value: this.value }),
        ...(this.repair === undefined ? {} : { repair: this.repair }),
      },
    }
  }
}
