/** A refusal that the caller of a REST system reads as JSON; thrown by checks and by handlers. */
export class RestRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'RestRefusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
