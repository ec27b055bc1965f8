export { ConfirmSignIn } from "./confirm-sign-in.tsx";
export { readCallbackPath } from "./read-callback-path.ts";
export { SignInForm } from "./sign-in-form.tsx";
