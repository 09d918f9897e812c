/** The fields of a modal: text inputs, selects, and text between them. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { live } from "/lib/lit-html/directives/live.js";
import { prose } from "../markdown/prose.js";
import { field } from "../state/modal-form.js";
import { choicesOf } from "./select-menu.js";

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT = 10;
const LABEL = 18;
const PARAGRAPH = 2;

export function modalBody(session, modal, values, problems, set) {
  const draw = (data) =>
    fieldView(session, data, values.get(data.custom_id), problems.get(data.custom_id), (value) => set(data.custom_id, value));
  return modal.components.map((outer) => {
    switch (outer.type) {
      case LABEL:
        return draw(field(outer.component, outer.label, outer.description));
      case ROW:
        return outer.components.map((inner) => draw(field(inner, inner.label)));
      case TEXT:
        return html`<div class="prose">${prose(outer.content, session)}</div>`;
      default:
        return html`<p class="elsewhere">A component of type ${outer.type}</p>`;
    }
  });
}

function fieldView(session, data, value, problem, set) {
  const id = `modal-${data.custom_id}`;
  const note = [data.description, problem].filter(Boolean).join(" ");
  return html`<div class=${problem ? "form-field field-wrong" : "form-field"}>
    <label for=${id}
      >${data.label}${data.required ? html`<span class="required" aria-hidden="true"> *</span>` : html` <small>optional</small>`}</label>
    ${data.description ? html`<p class="form-note">${data.description}</p>` : nothing}
    ${data.type === TEXT_INPUT ? textInput(id, data, value, problem, set) : select(session, id, data, value, problem, set)}
    ${problem ? html`<p class="form-problem" role="alert">${problem}</p>` : nothing}
    <span class="visually-hidden" id="${id}-note">${note}</span>
  </div>`;
}

function textInput(id, data, value, problem, set) {
  const attributes = { placeholder: data.placeholder ?? "", most: data.max_length ?? 4000 };
  const onInput = (event) => set(event.target.value);
  return data.style === PARAGRAPH
    ? html`<textarea id=${id} rows="4" data-custom-id=${data.custom_id} placeholder=${attributes.placeholder}
      maxlength=${attributes.most} aria-describedby="${id}-note"
        aria-invalid=${Boolean(problem)} ?required=${data.required} .value=${live(value ?? "")} @input=${onInput}></textarea>`
    : html`<input id=${id} type="text" data-custom-id=${data.custom_id} placeholder=${attributes.placeholder}
        maxlength=${attributes.most} aria-describedby="${id}-note"
        aria-invalid=${Boolean(problem)} autocomplete="off" ?required=${data.required} .value=${live(value ?? "")} @input=${onInput} />`;
}

function select(session, id, data, value, problem, set) {
  return html`<wm-select .choices=${choicesOf(session, data)} .chosen=${value ?? []} .least=${data.required ? (data.min_values ?? 1) : 0}
    .most=${data.max_values ?? 1} .placeholder=${data.placeholder} .label=${data.label} .customId=${data.custom_id}
      .fieldId=${id} .invalid=${Boolean(problem)}
    @change=${(event) => set(event.detail.values)}></wm-select>`;
}
