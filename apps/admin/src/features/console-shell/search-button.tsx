import { KeyHint } from "@mockingbird/ui";
import { Search } from "lucide-react";

/** Opens the search: a glass where it is narrow, a field to press where there is room. */
export function SearchButton({ isReady, onPress }: { isReady: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-disabled={!isReady}
      onClick={onPress}
      className="ml-auto flex size-10 shrink-0 items-center justify-center gap-2 rounded-control text-14 text-ink-muted hover:bg-hover hover:text-ink lg:ml-0 lg:h-9 lg:w-auto lg:justify-start lg:border lg:border-line-strong lg:bg-raised lg:px-2.5 lg:hover:bg-raised pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      <Search aria-hidden="true" className="size-4" />
      <span className="max-lg:sr-only">Search</span>
      <span aria-hidden="true" className="ml-auto hidden lg:block">
        <KeyHint keys={["Mod", "K"]} />
      </span>
    </button>
  );
}
