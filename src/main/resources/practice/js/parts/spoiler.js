/** Shows a spoiler when it is pressed, by pointer or key, wherever one is on the page. */

function show(event) {
  const hidden = event.target.closest?.('.spoiler[role="button"]');
  if (!hidden || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  hidden.classList.add("spoiler-shown");
  for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
}

document.addEventListener("click", show);
document.addEventListener("keydown", show);
