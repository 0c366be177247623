// Extras of reader pages, which are whole without them. Keeps nothing; the beacon is all it sends.
(() => {
  const find = (what) => document.querySelector(what);

  // A page is counted when it is sent. One that the browser fetched ahead is counted when it is opened.
  const article = find("[data-article]");
  const tell = () => navigator.sendBeacon?.("/beacon/view", article.dataset.article);
  const sent = performance.getEntriesByType?.("navigation")[0] ?? {};
  if (article && document.prerendering) document.addEventListener("prerenderingchange", tell, { once: true });
  else if (article && (sent.activationStart > 0 || sent.deliveryType === "navigational-prefetch")) tell();

  // On a narrow screen the section that is open may stand beyond the edge of the bar.
  const current = find(".section-bar [aria-current]");
  if (current) {
    const bar = current.closest("ul");
    const [inner, outer] = [current, bar].map((box) => box.getBoundingClientRect());
    bar.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }

  // An open menu lies over the page: Escape, a click beside it and going past it close it.
  const menu = find("details.menu");
  const leave = (event) => {
    if (menu?.open && !menu.contains(event.relatedTarget ?? event.target)) menu.open = false;
  };
  document.addEventListener("click", leave);
  menu?.addEventListener("focusout", (event) => event.relatedTarget && leave(event));
  menu?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.firstChild.focus();
  });

  const shares = find(".share ul");
  const url = find("link[rel=canonical]")?.href ?? location.href;
  const offer = (words, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.onclick = () => act(button);
    shares.appendChild(document.createElement("li")).append(button);
  };
  if (shares && navigator.clipboard)
    offer("Copy link", (button) =>
      navigator.clipboard.writeText(url).then(
        () => {
          button.textContent = "Link copied";
        },
        () => button.parentNode.remove(),
      ),
    );
  if (shares && navigator.share)
    // Whoever changes their mind has not failed.
    offer("Share…", () => navigator.share({ title: find("h1")?.textContent, url }).catch(() => {}));
})();
