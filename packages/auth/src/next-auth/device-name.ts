type Name = readonly [token: RegExp, name: string];

// Most browsers also claim to be the ones they descend from, so the more particular name stands first.
const browsers: readonly Name[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/\S+ .*\bSafari\//, "Safari"],
];
const systems: readonly Name[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

function nameIn(names: readonly Name[], userAgent: string): string | undefined {
  return names.find(([token]) => token.test(userAgent))?.[1];
}

/**
 * Browser and system in words that people recognise their own device by, such as "Firefox on Windows". `null` when the
 * User-Agent names neither. Only these words are kept of it: nothing that somebody sends is shown to anybody as it came.
 */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = nameIn(browsers, userAgent);
  const system = nameIn(systems, userAgent);
  if (browser && system) return `${browser} on ${system}`;
  if (system) return `A browser on ${system}`;
  return browser ?? null;
}
