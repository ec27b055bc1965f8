export { BeforeYouBegin } from "./before-you-begin.tsx";
