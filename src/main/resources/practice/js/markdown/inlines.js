/** Inline rules that only Discord has: mentions, timestamps, custom emoji, spoilers. */

/** `env.names` resolves ids to words (see state/directory.js), `env.time` writes an instant in one of Discord's styles. */
const ANGLE_RULES = [
  [/<@!?(\d+)>/y, ([, id], { names }) => mention(`@${names.user(id) ?? "unknown user"}`, id === names.self)],
  [/<@&(\d+)>/y, ([, id], { names }) => mention(`@${names.role(id) ?? "unknown role"}`)],
  [/<#(\d+)>/y, ([, id], { names }) => channelMention(id, names.channel(id))],
  [
    /<\/([^:>\n]+):\d+>/y,
    ([, name]) => ({ tag: "span", attrs: { class: "mention", "data-command": name, role: "button", tabindex: "0" }, text: `/${name}` }),
  ],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, ([, seconds, style = "f"], { time }) => timestamp(seconds, style, time)],
  [/<a?:(\w+):\d+>/y, ([, name]) => ({ tag: "span", attrs: { class: "emoji-name" }, text: `:${name}:` })],
];

/** Every character that may start one of our rules or markdown-it's own; all else is plain text. */
const PLAIN = /[^\n$%&*+\-:<=>@[\\\]^_`{}~|!]+/y;

export function inlineRules(md) {
  md.inline.ruler.at("text", plainText);
  md.inline.ruler.before("autolink", "angle", angle);
  md.inline.ruler.before("emphasis", "everyone", everyone);
  md.inline.ruler.before("emphasis", "spoiler", spoiler);
}

function mention(text, self = false) {
  return { tag: "span", attrs: { class: self ? "mention mention-self" : "mention" }, text };
}

function channelMention(id, name) {
  return {
    tag: "span",
    attrs: { class: "mention", ...(name && { "data-channel": id, role: "link", tabindex: "0" }) },
    text: `#${name ?? "unknown"}`,
  };
}

function timestamp(seconds, style, time) {
  const millis = Number(seconds) * 1000;
  const attrs = { class: "stamp", "data-seconds": seconds, "data-style": style, title: time(millis, "F") };
  return { tag: "time", attrs, text: time(millis, style) };
}

function plainText(state, silent) {
  PLAIN.lastIndex = state.pos;
  if (!PLAIN.test(state.src)) return false;
  const end = Math.min(PLAIN.lastIndex, state.posMax);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

function angle(state, silent) {
  if (state.src[state.pos] !== "<") return false;
  for (const [pattern, describe] of ANGLE_RULES) {
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (match) {
      if (!silent) element(state, describe(match, state.env));
      state.pos += match[0].length;
      return true;
    }
  }
  return false;
}

const EVERYONE = /(?<!\w)@(everyone|here)\b/y;

function everyone(state, silent) {
  EVERYONE.lastIndex = state.pos;
  const match = EVERYONE.exec(state.src);
  if (!match) return false;
  if (!silent) element(state, mention(match[0]));
  state.pos += match[0].length;
  return true;
}

function element(state, { tag, attrs, text }) {
  const open = state.push("element_open", tag, 1);
  for (const [name, value] of Object.entries(attrs)) open.attrSet(name, value);
  state.push("text", "", 0).content = text;
  state.push("element_close", tag, -1);
}

/** `||hidden||`: tokenizes what is between the bars, as markdown-it does for a link's text. */
function spoiler(state, silent) {
  if (!state.src.startsWith("||", state.pos)) return false;
  const start = state.pos + 2;
  const end = state.src.indexOf("||", start);
  if (end <= start || end > state.posMax - 2) return false;
  if (!silent) {
    const posMax = state.posMax;
    const open = state.push("element_open", "span", 1);
    const hidden = { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text. Press to show." };
    for (const [name, value] of Object.entries(hidden)) open.attrSet(name, value);
    state.push("element_open", "span", 1).attrSet("class", "spoiler-text");
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push("element_close", "span", -1);
    state.push("element_close", "span", -1);
    state.posMax = posMax;
  }
  state.pos = end + 2;
  return true;
}
