/** A modal's fields, what they start with, and what a submit carries. */
import { defaultsOf } from "./choices.js";

const ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const SELECTS = new Set([3, 5, 6, 7, 8]);

/** Every field in order: its component, label and description, with `start` as first value. */
export function fieldsOf(modal) {
  return modal.components.flatMap((outer) => {
    if (outer.type === LABEL) return [field(outer.component, outer.label, outer.description)];
    if (outer.type === ROW) return outer.components.map((inner) => field(inner, inner.label));
    return [];
  });
}

export function field(component, label, description) {
  const start = component.type === TEXT_INPUT ? (component.value ?? "") : defaultsOf(component);
  return { ...component, label, description, start, required: component.required ?? true };
}

/** The components of a submit, or by custom id what is wrong with the values, in words. */
export function collect(modal, values) {
  const problems = new Map();
  for (const each of fieldsOf(modal)) {
    const problem = problemOf(each, values.get(each.custom_id));
    if (problem) problems.set(each.custom_id, problem);
  }
  const answer = ({ type, id, custom_id }) => ({ type, id, custom_id, [type === TEXT_INPUT ? "value" : "values"]: values.get(custom_id) });
  const components = modal.components
    .filter((outer) => outer.type === LABEL || outer.type === ROW)
    .map((outer) =>
      outer.type === LABEL
        ? { type: LABEL, id: outer.id, component: answer(outer.component) }
        : { type: ROW, id: outer.id, components: outer.components.map(answer) },
    );
  return { components, problems };
}

function problemOf(each, value) {
  if (!value?.length) return each.required ? "This one is required." : undefined;
  if (SELECTS.has(each.type)) return undefined;
  if (each.min_length && value.length < each.min_length) return `At least ${each.min_length} characters.`;
  if (each.max_length && value.length > each.max_length) return `At most ${each.max_length} characters.`;
  return undefined;
}
