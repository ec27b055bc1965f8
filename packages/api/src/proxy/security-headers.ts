import { inertContentPolicy } from "./content-security-policy.ts";

interface AppDoors {
  /** The app's public address. Only https is promised for the future. */
  baseUrl: string;
  /** Whether a page of this app may ask for the microphone. No page may ask for anything else. */
  microphone: boolean;
}

type HeaderRule = { source: string; headers: { key: string; value: string }[] };

const twoYearsSeconds = 63_072_000;
const refusedFeatures = ["camera", "display-capture", "geolocation", "payment", "usb", "serial", "hid", "bluetooth"];

function headersOfEverything({ baseUrl, microphone }: AppDoors): Record<string, string> {
  const features = [`microphone=${microphone ? "(self)" : "()"}`, ...refusedFeatures.map((name) => `${name}=()`)];
  return {
    "X-Content-Type-Options": "nosniff",
    // No other site learns which page somebody came from.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": features.join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    ...(baseUrl.startsWith("https://")
      ? { "Strict-Transport-Security": `max-age=${twoYearsSeconds}; includeSubDomains` }
      : {}),
  };
}

function rule(source: string, headers: Record<string, string>): HeaderRule {
  return { source, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) };
}

/**
 * The `headers` of an app's next.config: what every answer carries. Pages get their Content-Security-Policy from the
 * document proxy, which passes these folders by.
 */
export function securityHeaders(app: AppDoors): HeaderRule[] {
  const inert = { "Content-Security-Policy": inertContentPolicy };
  return [
    rule("/:path*", headersOfEverything(app)),
    ...["/api", "/_next/static", "/.well-known", "/generated"].map((folder) => rule(`${folder}/:path*`, inert)),
    // The addresses of these pages carry a key: to an account, to a place in an organisation, or to a review.
    ...["/sign-in/confirm", "/sign-in/trial", "/invitation", "/shared/:token"].map((page) =>
      rule(page, { "Referrer-Policy": "no-referrer" }),
    ),
  ];
}
