/** Links that open beside the page, and pictures. */
import { html, nothing } from "/lib/lit-html/lit-html.js";

export function link(url, text) {
  return /^https?:\/\//i.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}

/** The address of `{url}`; `attachment://name` means one of the message's own files. */
export function addressOf(message, media) {
  const name = /^attachment:\/\/(.+)$/.exec(media.url)?.[1];
  return name ? message.attachments?.find((each) => each.filename === name)?.url : media.url;
}

/**
 * A picture of this server, asked for by its path, as the server may call itself 127.0.0.1 where the page came from localhost.
 * One from elsewhere is named, not fetched: no request leaves the machine.
 */
export function picture(message, media, alt) {
  const address = addressOf(message, media);
  if (!address) return nothing;
  const url = new URL(address, location.href);
  const ours = url.host === location.host || (url.port === location.port && url.pathname.startsWith("/attachments/"));
  if (!ours) return html`<p class="elsewhere">${link(url.href, `Picture elsewhere: ${alt || url.host}`)}</p>`;
  return html`<a class="picture" href=${url.pathname} target="_blank" rel="noopener"><img src=${url.pathname} alt=${alt} loading="lazy"
    width=${media.width || nothing} height=${media.height || nothing} /></a>`;
}
