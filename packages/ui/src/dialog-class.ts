export const dialogVeilClass = "fixed inset-0 z-40 animate-fade bg-veil";

export const dialogPanelClass = [
  "fixed inset-x-4 bottom-4 z-50 mx-auto flex max-h-[85dvh] max-w-md animate-rise flex-col gap-4 overflow-y-auto",
  "rounded-panel border border-line bg-raised p-5 shadow-float outline-none sm:top-[18dvh] sm:bottom-auto",
].join(" ");
