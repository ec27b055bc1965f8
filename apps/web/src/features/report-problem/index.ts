export { ReportProblemButton } from "./report-problem-button.tsx";
export { ReportProblemDialog } from "./report-problem-dialog.tsx";
