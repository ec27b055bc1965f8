export { ConsoleShell } from "./console-shell.tsx";
