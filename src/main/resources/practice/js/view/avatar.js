/** A face drawn from a name: its first letter on one of eight grounds, square for apps. */
import { html } from "/lib/lit-html/lit-html.js";
import { displayName } from "../state/directory.js";

const GROUNDS = 8;

export function avatar(session, user, size = "normal") {
  const name = displayName(session, user);
  const [letter = "?"] = name;
  const shape = user.bot ? "avatar-app" : "avatar-person";
  return html`<span class="avatar ${shape} avatar-${size} ground-${ground(user.id)}" aria-hidden="true">${letter.toUpperCase()}</span>`;
}

/** The last digits differ between ids made in one second. */
function ground(id) {
  return Number((BigInt(id) >> 12n) % BigInt(GROUNDS)) ^ Number(BigInt(id) & 7n);
}
