/** Why somebody was not let in: the value of `?error=` on the sign-in page, and what the page says. */
export const signInErrors = {
  NoPlace: "This address does not belong to anyone we know. Ask your university or recruiter to invite you.",
  StaffOnly: "The console is for an organisation's staff. Sign in to the interviews instead.",
  CandidatesOnly: "This is where candidates take interviews. Sign in to the console instead.",
  Verification: "That link has been used or is older than ten minutes. Ask for a new one.",
  EmailSignin: "Enter one e-mail address, such as ada@example.edu.",
  InvitationClosed: "This invitation was used, withdrawn, or has expired. Ask whoever invited you for a new one.",
  InvitationForSomebodyElse:
    "This invitation is for another address than the one you are signed in with. Sign out first.",
  TrialLinkUsed: "That trial was opened before, or is older than ten minutes. Open another one in the console.",
  CredentialsSignin: "That demo account does not exist.",
  TooManyRequests: "That was asked for too often. Wait a quarter of an hour and try again.",
  Callback: "Signing in did not work. Try again in a minute.",
} as const;
export type SignInError = keyof typeof signInErrors;

export function isSignInError(code: unknown): code is SignInError {
  return typeof code === "string" && Object.hasOwn(signInErrors, code);
}

/** A sentence for the sign-in page, or `null` without an error. Unknown codes get the general one. */
export function signInErrorSentence(code: string | null | undefined): string | null {
  if (!code) return null;
  return signInErrors[isSignInError(code) ? code : "Callback"];
}
