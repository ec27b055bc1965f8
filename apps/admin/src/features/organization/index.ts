export { ApiKeys } from "./api-keys.tsx";
export { Appearance } from "./appearance.tsx";
export { FailedMails } from "./failed-mails.tsx";
export { OrganizationFrame } from "./organization-frame.tsx";
export { ProfileForm } from "./profile-form.tsx";
