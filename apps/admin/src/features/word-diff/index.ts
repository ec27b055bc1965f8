export { WordDiff } from "./word-diff.tsx";
