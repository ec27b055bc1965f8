/** A client broke the protocol: the socket is closed with this code and this sentence, in Google's wording where known. */
export class ProtocolRefusal extends Error {
  readonly code: 1007 | 1008 | 1011;

  constructor(code: 1007 | 1008 | 1011, reason: string) {
    super(reason);
    this.code = code;
  }
}

export const invalidArgument = (): ProtocolRefusal =>
  new ProtocolRefusal(1007, "Request contains an invalid argument.");
