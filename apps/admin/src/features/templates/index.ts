export { TemplateList } from "./list/template-list.tsx";
export { readTemplateListState } from "./list/template-list-state.ts";
export { NewTemplate } from "./new-template.tsx";
export { StarterGallery } from "./starter-gallery.tsx";
export { findTemplateBeginning } from "./template-beginning.ts";
export { TemplatePage } from "./template-page.tsx";
