// Extras of reader pages, which are whole without them. Keeps nothing; the beacon is all it sends.
(() => {
  const find = (what) => document.querySelector(what);

  // A page is counted when it is sent; one that was fetched ahead, when it is opened.
  const article = find("[data-article]");
  const tell = () => navigator.sendBeacon?.("/beacon/view", article.dataset.article);
  const sent = performance.getEntriesByType?.("navigation")[0] ?? {};
  if (article && document.prerendering) document.addEventListener("prerenderingchange", tell, { once: true });
  else if (article && (sent.activationStart > 0 || sent.deliveryType === "navigational-prefetch")) tell();

  // The section that is open may stand beyond the edge of a narrow bar.
  const current = find(".section-bar [aria-current]");
  const bar = current?.closest("ul");
  const middle = (box) => box.getBoundingClientRect().left + box.offsetWidth / 2;
  if (bar) bar.scrollLeft += middle(current) - middle(bar);

  // Escape, a click beside it and going past it close a menu.
  const menu = find("details.menu");
  const leave = ({ target, relatedTarget }) => {
    if (menu?.open && !menu.contains(relatedTarget ?? target)) menu.open = false;
  };
  document.addEventListener("click", leave);
  menu?.addEventListener("focusout", (event) => event.relatedTarget && leave(event));
  menu?.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.firstChild.focus();
  });

  const shares = find(".share ul");
  const url = find("link[rel=canonical]")?.href ?? location.href;
  const offer = (words, act) => {
    const button = document.createElement("button");
    button.textContent = words;
    button.onclick = () => act(button);
    shares.appendChild(document.createElement("li")).append(button);
  };
  const copy = (button) =>
    navigator.clipboard.writeText(url).then(
      () => {
        button.textContent = "Link copied";
      },
      () => button.parentNode.remove(),
    );
  // Whoever changes their mind has not failed.
  const share = () => navigator.share({ title: find("h1")?.textContent, url }).catch(() => {});
  if (shares && navigator.clipboard) offer("Copy link", copy);
  if (shares && navigator.share) offer("Share…", share);
})();
