/** Slash commands as a person sees them: subcommands flattened into entries, and values folded back into options. */

export const OPTION = {
  SUBCOMMAND: 1,
  GROUP: 2,
  STRING: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  ATTACHMENT: 11,
};

/** Example: `/milestone` with `assign` and `list` gives two entries, named "milestone assign" and "milestone list". */
export function entriesOf(commands) {
  return commands.flatMap((command) => expand(command, [command.name], command)).sort((a, b) => a.name.localeCompare(b.name));
}

function expand(command, path, node) {
  const nested = (node.options ?? []).filter((each) => each.type === OPTION.SUBCOMMAND || each.type === OPTION.GROUP);
  if (nested.length) return nested.flatMap((each) => expand(command, [...path, each.name], each));
  const options = [...(node.options ?? [])].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return [{ command, path, name: path.join(" "), description: node.description, options }];
}

/** The entries that a typed text may mean: by name first, then by a word in the description. */
export function matching(entries, typed) {
  const text = typed.trim().toLowerCase();
  const rank = (entry) => {
    const name = entry.name.toLowerCase();
    if (name.startsWith(text)) return 0;
    if (name.includes(text)) return 1;
    return text.length > 2 && entry.description?.toLowerCase().includes(text) ? 2 : 3;
  };
  return entries
    .map((entry) => [rank(entry), entry])
    .filter(([score]) => score < 3)
    .sort((a, b) => a[0] - b[0])
    .map(([, entry]) => entry);
}

/** What an interaction carries: values by option name, folded under the subcommand; `focused` is for autocomplete. */
export function commandData(entry, values, focused) {
  const { command, path } = entry;
  const leaves = entry.options
    .filter((option) => values.has(option.name))
    .map(({ name, type }) => ({ type, name, value: values.get(name), ...(name === focused && { focused: true }) }));
  const kinds = path.length === 3 ? [OPTION.GROUP, OPTION.SUBCOMMAND] : [OPTION.SUBCOMMAND];
  const options = path.slice(1).reduceRight((inner, name, at) => [{ type: kinds[at], name, options: inner }], leaves);
  return {
    version: command.version,
    id: command.id,
    ...(command.guild_id && { guild_id: command.guild_id }),
    name: command.name,
    type: 1,
    options,
    attachments: [],
  };
}

/** What a user (2) or message (3) command carries. */
export function contextData(command, targetId) {
  return {
    version: command.version,
    id: command.id,
    ...(command.guild_id && { guild_id: command.guild_id }),
    name: command.name,
    type: command.type,
    target_id: targetId,
    options: [],
    attachments: [],
  };
}

/** A typed text as the option's value: `{value}`, or `{problem}` in words for the person who typed. */
export function readOption(option, text, chosen) {
  if (chosen !== undefined) return { value: chosen };
  if (text.trim() === "") return option.required ? { problem: "This one is required." } : {};
  const picked = option.choices?.find((each) => each.name.toLowerCase() === text.trim().toLowerCase());
  if (picked) return { value: picked.value };
  if (option.choices?.length) return { problem: "Choose one from the list." };
  switch (option.type) {
    case OPTION.STRING:
      return within(text, text.length, option.min_length, option.max_length, "characters");
    case OPTION.INTEGER:
    case OPTION.NUMBER:
      return number(option, text);
    default:
      return { problem: "Choose one from the list." };
  }
}

function number(option, text) {
  const value = Number(text);
  if (!Number.isFinite(value)) return { problem: "A number, please." };
  if (option.type === OPTION.INTEGER && !Number.isInteger(value)) return { problem: "A whole number, please." };
  return within(value, value, option.min_value, option.max_value, "");
}

function within(value, size, least, most, unit) {
  if (least !== undefined && least !== null && size < least) return { problem: `At least ${least} ${unit}`.trim() + "." };
  if (most !== undefined && most !== null && size > most) return { problem: `At most ${most} ${unit}`.trim() + "." };
  return { value };
}
