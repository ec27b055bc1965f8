import { globSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repository-root.ts";

/**
 * The address of every page an app has, read from its folders, and of one that it has not. `parameters` says what stands
 * for `[id]` and the like, by the folder's name within its parent, such as `interviews/[id]`.
 * @throws Error for a page whose parameter is not among them
 */
export function listPageAddresses(app: "web" | "admin", parameters: Record<string, string>): string[] {
  const root = join(repositoryRoot, "apps", app, "src/app");
  const pages = globSync("**/page.tsx", { cwd: root }).map((file) => {
    const folders = file.split("/").filter((name) => name !== "page.tsx" && !name.startsWith("("));
    return `/${folders.map((name, index) => addressPartOf(name, folders[index - 1] ?? "", parameters)).join("/")}`;
  });
  return [...pages.sort(), "/no-such-page"];
}

function addressPartOf(folder: string, parent: string, parameters: Record<string, string>): string {
  if (!folder.startsWith("[")) return folder;
  const value = parameters[`${parent}/${folder}`];
  if (value === undefined) throw new Error(`Say in this test what stands for ${parent}/${folder}.`);
  return value;
}
