import { Button, SignInFrame } from "@mockingbird/ui";

type ConfirmSignInProps = { email: string; token: string; callbackUrl: string };

/** Mail scanners open every link; only a person presses a button. So the link itself spends nothing: the button posts. */
export function ConfirmSignIn({ email, token, callbackUrl }: ConfirmSignInProps) {
  return (
    <SignInFrame title="One more click" lead={`You are signing in as ${email}.`}>
      <form action="/api/auth/callback/email" method="post">
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} />
        <Button type="submit" variant="primary" className="w-full">
          Sign in
        </Button>
      </form>
    </SignInFrame>
  );
}
