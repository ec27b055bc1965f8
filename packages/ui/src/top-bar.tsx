import type { ReactNode } from "react";

type TopBarProps = {
  /** The wordmark, linked home. */
  home: ReactNode;
  organizationSwitcher?: ReactNode;
  /** Links to the app's sections, in a row of their own that scrolls sideways where it is too narrow for them. */
  navigation?: ReactNode;
  /** Theme toggle, user menu. */
  actions?: ReactNode;
};

export function TopBar({ home, organizationSwitcher, navigation, actions }: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 border-line border-b bg-paper">
      <div className="mx-auto flex h-14 w-full max-w-6xl items-center gap-2 px-4 sm:gap-4 sm:px-6">
        {home}
        {organizationSwitcher ? (
          <>
            <span aria-hidden="true" className="h-5 w-px shrink-0 bg-line" />
            <div className="min-w-0 shrink">{organizationSwitcher}</div>
          </>
        ) : null}
        <div className="ml-auto flex shrink-0 items-center gap-1">{actions}</div>
      </div>
      {navigation ? (
        <div className="mx-auto w-full max-w-6xl overflow-x-auto px-2 [scrollbar-width:none] sm:px-4">{navigation}</div>
      ) : null}
    </header>
  );
}
