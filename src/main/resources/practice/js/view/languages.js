/** Which language the acting member's Discord speaks, and which the server prefers: bots answer the one and post in the other. */
import { html } from "/lib/lit-html/lit-html.js";
import { live } from "/lib/lit-html/directives/live.js";
import { chooseLanguage, chooseServerLanguage } from "../act/languages.js";
import { LANGUAGES, languageOf, nameOf } from "../state/languages.js";

const NAMES = LANGUAGES.map((code) => [code, nameOf(code)]).sort((a, b) => a[1].localeCompare(b[1]));

export function languages(session) {
  const { id, name } = session.member;
  return html`<div class="languages">
    <p class="places-title" aria-hidden="true">Languages</p>
    ${choice("language", name, languageOf(id), (code) => chooseLanguage(id, code))}
    ${[...session.guilds.values()].map((guild) =>
      choice("server-language", session.guilds.size > 1 ? guild.name : "The server", guild.language, (code) => chooseServerLanguage(guild.id, code)),
    )}
  </div>`;
}

function choice(testId, label, chosen, choose) {
  return html`<label class="language"><span>${label}<span class="visually-hidden">’s language</span></span>
    <select class="native" data-testid=${testId} .value=${live(chosen)} @change=${(event) => choose(event.target.value)}
      >${NAMES.map(([code, words]) => html`<option value=${code} lang=${code} ?selected=${code === chosen}>${words}</option>`)}</select></label>`;
}
