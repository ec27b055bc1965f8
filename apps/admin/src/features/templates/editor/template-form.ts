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
