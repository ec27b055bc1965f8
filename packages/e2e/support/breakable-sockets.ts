import type { Page, WebSocketRoute } from "@playwright/test";

/** Cuts and heals the line between a page and the Worker; being offline alone leaves open WebSockets alone. */
export type BreakableSockets = { cut(): Promise<void>; heal(): void; opened(): number };

/** Call before the page opens its interview. */
export async function breakableSockets(page: Page): Promise<BreakableSockets> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  let opened = 0;
  // Neither of our own codes nor of the protocol's good ones: the page can only take it for a line that broke.
  const brokenCode = 3_999;
  await page.routeWebSocket(/\/v1\/interviews\//, async (socket) => {
    if (isCut) return socket.close({ code: brokenCode });
    opened += 1;
    open.add(socket);
    socket.connectToServer();
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...open].map((socket) => socket.close({ code: brokenCode })));
      open.clear();
    },
    heal() {
      isCut = false;
    },
    opened: () => opened,
  };
}
