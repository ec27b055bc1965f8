export { ConfirmSignIn } from "./confirm-sign-in.tsx";
export { SignIn } from "./sign-in.tsx";
