/** <wm-forum>: a forum's posts, and the form that opens one. Props: `session`, `channel` (the forum), `posts`. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { live } from "/lib/lit-html/directives/live.js";
import { openPost } from "../act/forums.js";
import { openChannel } from "../act/members.js";
import { tagsOf } from "../state/forums.js";
import { userOf, displayName } from "../state/directory.js";
import { slug } from "../view/pickers.js";
import { Piece } from "./piece.js";

const MOST_TAGS = 5;

class Forum extends Piece {
  static props = ["session", "channel", "posts"];
  #draft = { title: "", words: "", tags: [] };
  #busy = false;

  view() {
    const { title, words } = this.#draft;
    return html`<div class="forum-room">
      <form class="forum-new" aria-labelledby="forum-new" @submit=${this.#onSubmit}>
        <h2 id="forum-new">Open a post</h2>
        <div class="form-field"><label for="post-title">Title</label>
          <input id="post-title" data-testid="post-title" type="text" maxlength="100" autocomplete="off" required placeholder="What do you want to know?"
            .value=${live(title)} @input=${(event) => this.#set({ title: event.target.value })} /></div>
        <div class="form-field"><label for="post-words">Message</label>
          <textarea id="post-words" data-testid="post-words" rows="3" maxlength="2000" required
            .value=${live(words)} @input=${(event) => this.#set({ words: event.target.value })}></textarea></div>
        ${this.#tags()}
        <button type="submit" class="button style-1" data-testid="post-open" aria-busy=${this.#busy}>Post</button>
      </form>
      <h2 class="forum-title">${this.posts.length ? "Posts" : "Nobody has posted here yet"}</h2>
      <ul class="forum-posts">${this.posts.map((post) => this.#post(post))}</ul>
    </div>`;
  }

  #tags() {
    const offered = this.channel.available_tags ?? [];
    if (!offered.length) return nothing;
    return html`<fieldset class="forum-tags"><legend>Tags</legend>
      ${offered.map(
        (tag) => html`<label><input type="checkbox" .checked=${live(this.#draft.tags.includes(tag.id))}
        @change=${() => this.#turn(tag.id)} /> ${tag.name}</label>`,
      )}</fieldset>`;
  }

  #post(post) {
    const author = userOf(this.session, post.owner_id);
    return html`<li><button type="button" class="forum-post" data-testid="post-${slug(post.name)}" @click=${() => openChannel(post.id)}>
      <b>${post.name}</b>${tagsOf(this.session, post).map((name) => html` <span class="tag tag-role">${name}</span>`)}
      ${author ? html`<small>${displayName(this.session, author)}</small>` : nothing}
    </button></li>`;
  }

  #set(change) {
    this.#draft = { ...this.#draft, ...change };
  }

  #turn(id) {
    const { tags } = this.#draft;
    const turned = tags.includes(id) ? tags.filter((each) => each !== id) : [...tags, id];
    this.#set({ tags: turned.slice(0, MOST_TAGS) });
    this.refresh();
  }

  #onSubmit = async (event) => {
    event.preventDefault();
    if (this.#busy) return;
    this.#busy = true;
    this.refresh();
    if (await openPost(this.session, this.channel, this.#draft)) this.#draft = { title: "", words: "", tags: [] };
    this.#busy = false;
    this.refresh();
  };
}

Forum.define("wm-forum");
