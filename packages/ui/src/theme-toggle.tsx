"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { DropdownMenu, DropdownMenuRadioGroup } from "./dropdown-menu.tsx";
import { IconButton } from "./icon-button.tsx";

const options = [
  { value: "system", label: "As this device", icon: <Monitor aria-hidden="true" /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden="true" /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden="true" /> },
];

export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu
      trigger={
        <IconButton label="Light or dark" size="icon-small">
          <Sun aria-hidden="true" className="dark:hidden" />
          <Moon aria-hidden="true" className="hidden dark:block" />
        </IconButton>
      }
    >
      <DropdownMenuRadioGroup value={theme ?? "system"} options={options} onValueChange={setTheme} />
    </DropdownMenu>
  );
}
