/** The request header in which a page finds its nonce. Whatever a browser sends under this name is replaced. */
export const nonceHeader = "x-nonce";
