type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type Form = { [name: string]: FormValue };

/** Reads what the SDK writes: form encoding with brackets for what lies deeper, such as `items[0][price]`. */
export function parseForm(encoded: string): Form {
  const form: Form = {};
  for (const [path, value] of new URLSearchParams(encoded)) {
    const [name = "", ...rest] = path.split(/[[\]]+/).filter((part, index) => part !== "" || index === 0);
    put(form, [name, ...rest], path.endsWith("[]"), value);
  }
  return listsIn(form);
}

function put(
  target: { [name: string]: FormValue },
  [name = "", ...rest]: string[],
  isList: boolean,
  value: string,
): void {
  if (name === "__proto__") return;
  if (rest.length === 0 && !isList) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next = typeof inner === "object" && !Array.isArray(inner) ? inner : {};
  target[name] = next;
  if (rest.length === 0) next[String(Object.keys(next).length)] = value;
  else put(next, rest, isList, value);
}

/** What is numbered from 0 is a list. */
function listsIn(form: Form): Form {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, listOrForm(value)]));
}

function listOrForm(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const names = Object.keys(value);
  const isList = names.length > 0 && names.every((name, index) => name === String(index));
  return isList ? names.map((name) => listOrForm(value[name] ?? "")) : listsIn(value);
}
