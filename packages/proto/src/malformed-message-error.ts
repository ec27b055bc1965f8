/** The bytes on the wire are not a message of this protocol. Says what is wrong with their form, never their content. */
export class MalformedMessageError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`Malformed message: ${reason}`, options);
    this.name = "MalformedMessageError";
  }
}
