/** Plain links: nobody else hears of the reader before the reader follows one. */
export function ShareLinks({ headline, address }: { headline: string; address: string }) {
  return (
    <div className="link-line share">
      <h2>Share</h2>
      <ul>
        {shareLinks(headline, address).map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="nofollow noopener">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function shareLinks(headline: string, address: string): { name: string; href: string }[] {
  const words = encodeURIComponent(headline);
  const link = encodeURIComponent(address);
  const both = encodeURIComponent(`${headline} ${address}`);
  return [
    { name: "E-mail", href: `mailto:?subject=${words}&body=${link}` },
    { name: "WhatsApp", href: `https://wa.me/?text=${both}` },
    { name: "Bluesky", href: `https://bsky.app/intent/compose?text=${both}` },
    { name: "Mastodon", href: `https://share.joinmastodon.org/#text=${both}` },
    { name: "LinkedIn", href: `https://www.linkedin.com/sharing/share-offsite/?url=${link}` },
  ];
}
