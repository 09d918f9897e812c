/** Block rules where Discord Markdown differs from CommonMark: three heading sizes, subtext, quotes without lazy lines. */

const HEADING = /^(#{1,3})\s+(.+?)\s*#*$/;
const SUBTEXT = /^-#\s+(.+)$/;

export function blockRules(md) {
  const breaks = { alt: ["paragraph", "blockquote", "list"] };
  md.block.ruler.at(
    "heading",
    oneLine(HEADING, (match) => [`h${match[1].length}`, match[2]]),
    breaks,
  );
  md.block.ruler.before(
    "list",
    "subtext",
    oneLine(SUBTEXT, (match) => ["small", match[1]]),
    breaks,
  );
  md.block.ruler.at("blockquote", quote, breaks);
}

function lineAt(state, line) {
  return state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
}

/** A rule for a construct that is one line: `describe` turns the match into a tag and the text inside. */
function oneLine(pattern, describe) {
  return (state, startLine, _endLine, silent) => {
    const match = pattern.exec(lineAt(state, startLine));
    if (!match) return false;
    if (silent) return true;
    const [tag, text] = describe(match);
    state.line = startLine + 1;
    state.push("block_open", tag, 1);
    const inline = state.push("inline", "", 0);
    inline.content = text;
    inline.map = [startLine, state.line];
    inline.children = [];
    state.push("block_close", tag, -1);
    return true;
  };
}

/** `> ` quotes a line, `>>> ` everything to the end; a line without a mark ends the quote, and quotes do not nest. */
function quote(state, startLine, endLine, silent) {
  if (state.env.quoted) return false;
  const first = lineAt(state, startLine);
  const rest = first.startsWith(">>> ");
  if (!rest && !/^>( |$)/.test(first)) return false;
  if (silent) return true;
  const lines = [first.slice(rest ? 4 : 2)];
  let line = startLine + 1;
  for (; line < endLine; line++) {
    const text = rest ? state.getLines(line, line + 1, state.blkIndent, false) : lineAt(state, line);
    if (!rest && !/^>( |$)/.test(text)) break;
    lines.push(rest ? text : text.slice(2));
  }
  state.push("blockquote_open", "blockquote", 1);
  state.md.block.parse(lines.join("\n"), state.md, { ...state.env, quoted: true }, state.tokens);
  state.push("blockquote_close", "blockquote", -1);
  state.line = line;
  return true;
}
