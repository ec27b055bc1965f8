export { Inbox } from "./inbox.tsx";
export { OpenMail } from "./open-mail.tsx";
