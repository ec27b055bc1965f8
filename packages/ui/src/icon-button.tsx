import type { ComponentProps } from "react";
import { Button } from "./button.tsx";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "size" | "aria-label" | "title"> & {
  /** What pressing it does: read out, and shown on hover. */
  label: string;
  size?: "icon-small" | "icon" | "icon-large";
};

/** A button with a picture instead of words. Toggles pass `aria-pressed`. */
export function IconButton({ label, size = "icon", variant = "quiet", ...rest }: IconButtonProps) {
  return <Button {...rest} variant={variant} size={size} aria-label={label} title={label} />;
}
