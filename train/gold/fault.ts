/** A mistake in a gold file: where it stands and what to do about it. */
export interface Fault {
  readonly file: string
  /** 1-based place of the claim in its file; absent when the file itself is at fault. */
  readonly claim?: number
  /** `violence/shelling`, for finding the claim by eye. */
  readonly is?: string
  readonly message: string
}

/** `gold/fr/x.yml, claim 3 (violence/shelling): …`. */
export function describe({ file, claim, is, message }: Fault): string {
  return `${file}${claim === undefined ? '' : `, claim ${claim} (${is})`}: ${message}`
}
