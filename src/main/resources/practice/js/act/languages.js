/** Choosing languages: each member their own, and whoever manages the server its own. */
import { call } from "../net/rest.js";
import { change, current } from "../state/store.js";
import { tellFault } from "./toasts.js";

export function chooseLanguage(memberId, code) {
  localStorage.setItem(`practice.language.${memberId}`, code);
  change();
}

/** The bot posts in this language from now on; the server refuses who may not manage it. */
export async function chooseServerLanguage(guildId, code) {
  try {
    await call(current().member.token, "PATCH", `/guilds/${guildId}`, { preferred_locale: code });
  } catch (fault) {
    tellFault(fault, "The server’s language was not changed");
    change();
  }
}
