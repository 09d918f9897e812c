/** The language of each member's client, as Discord's settings have it: chosen on the page, else the browser's. */
import { state } from "./store.js";

/** Discord's codes. */
export const LANGUAGES =
  "bg cs da de el en-GB en-US es-419 es-ES fi fr hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW".split(" ");

/** "Deutsch", "English (United Kingdom)". */
export function nameOf(code) {
  return new Intl.DisplayNames([code], { type: "language", languageDisplay: "standard" }).of(code);
}

export function languageOf(memberId) {
  return localStorage.getItem(`practice.language.${memberId}`) ?? ofBrowser();
}

function ofBrowser() {
  for (const wanted of navigator.languages ?? [navigator.language]) {
    const found =
      LANGUAGES.find((code) => code === wanted) ??
      (/^en\b/.test(wanted) ? "en-US" : LANGUAGES.find((code) => code.split("-")[0] === wanted.split("-")[0]));
    if (found) return found;
  }
  return "en-US";
}

/** A command with the descriptions and the names of choices that its bot gave in the language of the acting member. */
export function localized(node) {
  const code = languageOf(state.memberId);
  const put = (field) => node[`${field}_localizations`]?.[code] ?? node[field];
  return {
    ...node,
    description: put("description"),
    ...(node.choices && { choices: node.choices.map((each) => ({ ...each, name: each.name_localizations?.[code] ?? each.name })) }),
    ...(node.options && { options: node.options.map(localized) }),
  };
}
