export { AppearanceProvider } from "./appearance-context.tsx";
export { OrganizationLogo } from "./organization-logo.tsx";
export { Welcome } from "./welcome.tsx";
