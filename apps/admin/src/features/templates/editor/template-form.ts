import type { TemplateInput } from "@mockingbird/api/views";
import { type FieldPath, useFormContext } from "react-hook-form";

/** The form of the editor, for its parts. */
export function useTemplateForm() {
  return useFormContext<TemplateInput>();
}

/** What is wrong with a field, and what to do. Follows the form where the form's state is read. */
export function useFieldError(): (name: FieldPath<TemplateInput>) => string | undefined {
  const { getFieldState, formState } = useTemplateForm();
  return (name) => {
    const { error } = getFieldState(name, formState);
    return error?.message ?? error?.root?.message;
  };
}

/**
 * What a field of text is given. The value is named too, because the form fills its fields in the browser only, and the
 * page that the server sends would show them empty.
 */
export function useTextProps() {
  const { register, getValues } = useTemplateForm();
  const errorOf = useFieldError();
  return (name: FieldPath<TemplateInput>) => ({
    ...register(name),
    defaultValue: String(getValues(name) ?? ""),
    error: errorOf(name),
  });
}
