import type { Accent } from "@mockingbird/domain";

const sans = "'Instrument Sans','Helvetica Neue',Helvetica,Arial,sans-serif";
const serif = "Newsreader,Georgia,'Times New Roman',serif";
/** Paper and ink, as in packages/ui. Mail programs know no variables, so each element carries its own. */
const light = { paper: "#fbfaf7", ink: "#1b1a17", soft: "#4a4740", muted: "#676258", line: "#e3ded3" };

const paragraph = { margin: "0 0 16px", fontFamily: sans, fontSize: "16px", lineHeight: "24px", color: light.soft };
const cell = {
  padding: "10px 12px 10px 0",
  borderTop: `1px solid ${light.line}`,
  fontFamily: sans,
  lineHeight: "22px",
  textAlign: "left",
  verticalAlign: "top",
} as const;
const rule = { border: "none", borderTop: `1px solid ${light.line}`, width: "100%" };
const button = { margin: "8px 0 28px", padding: "12px 20px", borderRadius: "6px" };

/** How a mail looks by day. Styles stand on the elements, because many mail programs drop style sheets. */
export const mailStyles = {
  body: { margin: 0, padding: 0, backgroundColor: light.paper },
  page: { maxWidth: "600px", padding: "40px 24px" },
  logo: { height: "40px", maxWidth: "240px", objectFit: "contain" },
  name: { margin: 0, fontFamily: serif, fontSize: "20px", lineHeight: "28px", color: light.ink },
  ruleAbove: { ...rule, margin: "20px 0 28px" },
  ruleBelow: { ...rule, margin: "24px 0 16px" },
  title: {
    margin: "0 0 16px",
    fontFamily: serif,
    fontSize: "28px",
    lineHeight: "34px",
    fontWeight: 500,
    color: light.ink,
  },
  paragraph,
  note: { ...paragraph, fontSize: "13px", lineHeight: "20px", color: light.muted, margin: "0 0 8px" },
  facts: { margin: "8px 0 24px" },
  label: { ...cell, width: "34%", color: light.muted, fontSize: "14px", fontWeight: 400 },
  value: { ...cell, color: light.ink, fontSize: "16px" },
  button: (accent: Accent) => ({
    ...button,
    backgroundColor: accent.accent,
    color: accent.onAccent,
    fontFamily: sans,
    fontSize: "16px",
    fontWeight: 600,
  }),
} as const;

/** For programs that have a night: ours, instead of theirs, which turns colours over as they come. And for narrow ones. */
export function nightAndNarrow(accent: Accent): string {
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.paper,.paper td{background-color:#12161b !important}
.ink{color:#ece7dc !important}
.soft{color:#c6c2b8 !important}
.muted{color:#9c9b95 !important}
.line{border-color:#2a323b !important}
.logo{background-color:#ffffff !important;padding:6px !important;border-radius:6px !important}
.button{background-color:${accent.accent} !important;color:${accent.onAccent} !important}
}
@media (max-width:480px){.page{padding:24px 16px !important}.title{font-size:24px !important;line-height:30px !important}}`;
}
