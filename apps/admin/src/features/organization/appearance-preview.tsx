import type { OrganizationAppearance } from "@mockingbird/api/views";
import type { Accent } from "@mockingbird/domain";

/** Paper and ink of both themes, because here both are seen at once. */
const themes = {
  light: { name: "By day", paper: "#fbfaf7", ink: "#1b1a17", soft: "#4a4740", line: "#e3ded3" },
  dark: { name: "At night", paper: "#12161b", ink: "#ece7dc", soft: "#c6c2b8", line: "#2a323b" },
} as const;

type AppearancePreviewProps = { appearance: OrganizationAppearance; accents: Record<"light" | "dark", Accent> };

/** What a candidate would see, drawn small: a picture, with nothing in it to press. */
export function AppearancePreview({ appearance, accents }: AppearancePreviewProps) {
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {(["light", "dark"] as const).map((theme) => {
        const { name, paper, ink, soft, line } = themes[theme];
        const { accent, onAccent, accentWash } = accents[theme];
        return (
          <figure key={theme} className="flex flex-col gap-2">
            <div
              role="img"
              aria-label={`A candidate's page, ${name.toLowerCase()}: links and buttons in ${accent}`}
              className="flex flex-col gap-4 overflow-hidden rounded-panel border border-line p-5"
              style={{ backgroundColor: paper, color: ink }}
            >
              <div className="flex items-center gap-3 border-b pb-3" style={{ borderColor: line }}>
                {appearance.logoPath ? (
                  // biome-ignore lint/performance/noImgElement: It is served as it is, and never resized.
                  <img
                    src={appearance.logoPath}
                    alt=""
                    className="h-7 max-w-32 rounded-[4px] bg-[#ffffff] object-contain p-0.5"
                  />
                ) : null}
                <span className="truncate text-14" style={{ color: soft }}>
                  {appearance.name}
                </span>
              </div>
              <span className="font-medium font-serif text-20">My interviews</span>
              <span className="line-clamp-3 text-14" style={{ color: soft }}>
                {appearance.welcomeText ?? "Hello Leo. This is what we would like you to practise."}
              </span>
              <span className="flex flex-wrap items-center gap-3 text-14">
                <span
                  className="rounded-control px-3.5 py-2 font-medium"
                  style={{ backgroundColor: accent, color: onAccent }}
                >
                  Start
                </span>
                <span className="underline underline-offset-3" style={{ color: accent }}>
                  What is kept
                </span>
                <span
                  className="rounded-full px-2 py-0.5 font-medium text-12"
                  style={{ backgroundColor: accentWash, color: accent }}
                >
                  Open
                </span>
              </span>
            </div>
            <figcaption className="text-13 text-ink-muted">{name}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}
