/**
 * Discord Markdown -> a template part: `${prose(message.content, session)}`. markdown-it with Discord's rules writes the
 * HTML, DOMPurify lets through only the few tags and attributes that those rules make.
 */
import DOMPurify from "/lib/dompurify/dist/purify.es.mjs";
import { guard } from "/lib/lit-html/directives/guard.js";
import { unsafeHTML } from "/lib/lit-html/directives/unsafe-html.js";
import { namesFor } from "../state/directory.js";
import { languageOf } from "../state/languages.js";
import { blockRules } from "./blocks.js";
import { inlineRules } from "./inlines.js";
import { writeTime } from "./times.js";

const ALLOWED = {
  ALLOWED_TAGS: ["p", "br", "strong", "em", "u", "s", "code", "pre", "blockquote", "ul", "ol", "li", "small", "a", "span", "time"],
  ALLOWED_ATTR: ["href", "title", "target", "rel", "class", "role", "tabindex", "aria-label", "start"],
  ADD_URI_SAFE_ATTR: ["target", "rel", "tabindex", "start"],
  ALLOW_DATA_ATTR: true,
  ALLOWED_URI_REGEXP: /^https?:/i,
};

const md = window.markdownit({ html: false, linkify: true, breaks: true });
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
md.disable(["table", "code", "hr", "lheading", "reference", "html_block", "html_inline", "image", "entity"]);
blockRules(md);
inlineRules(md);

const plain = md.renderer.renderToken.bind(md.renderer);

md.renderer.rules.strong_open = (tokens, at) => (tokens[at].markup === "__" ? "<u>" : "<strong>");
md.renderer.rules.strong_close = (tokens, at) => (tokens[at].markup === "__" ? "</u>" : "</strong>");
md.renderer.rules.link_open = (tokens, at, options) => {
  tokens[at].attrSet("target", "_blank");
  tokens[at].attrSet("rel", "noopener noreferrer");
  return plain(tokens, at, options);
};
// A heading in a message is no heading of the page: its size is kept, its place in the outline is not.
const OUTLINE = {
  h1: ["span", "title title-1"],
  h2: ["span", "title title-2"],
  h3: ["span", "title title-3"],
  small: ["small", "subtext"],
};
md.renderer.rules.block_open = (tokens, at) => {
  const [tag, name] = OUTLINE[tokens[at].tag];
  return `<${tag} class="${name}">`;
};
md.renderer.rules.block_close = (tokens, at) => `</${OUTLINE[tokens[at].tag][0]}>\n`;
md.renderer.rules.fence = (tokens, at) => {
  const language = md.utils.escapeHtml(tokens[at].info.trim().split(/\s+/)[0]);
  return `<pre tabindex="0"${language && ` data-language="${language}"`}><code>${md.utils.escapeHtml(tokens[at].content)}</code></pre>`;
};

/** Renders a text for one member's eyes; nothing for an empty one. */
export function prose(text, session) {
  if (!text) return "";
  const names = namesFor(session);
  return guard([text, session.users.size, session.guilds.size, session.member.id, languageOf(session.member.id)], () => unsafeHTML(toHtml(text, names)));
}

export function toHtml(text, names) {
  return DOMPurify.sanitize(md.render(text, { names, time: writeTime }), ALLOWED);
}

/** The words alone, on one line, for a preview. */
export function plainText(text, session) {
  const room = document.createElement("template");
  room.innerHTML = toHtml(text, namesFor(session));
  return room.content.textContent.replaceAll(/\s+/g, " ").trim();
}
