import { BlockList, isIP } from "node:net";
import { ownText } from "./own-text";

/** More addresses than any site has proxies. */
const mostKnown = 1_000;

/** The proxies whose word is taken for who asks. */
export class TrustedProxies {
  private readonly list = new BlockList();
  /** Those that were found here: to ask a BlockList takes longer than to send a page that is kept. */
  private readonly known = new Set<string>();
  /** The one found last: mostly there is no other. */
  private latest: string | null = null;

  /** `bits` of the address are those of the network; all of them make it one address. */
  add(address: string, bits: number): void {
    this.list.addSubnet(address, bits, familyOf(address));
  }

  /** Anything that is no address is not trusted. IPv4 is to be written as IPv4. */
  has(address: string): boolean {
    if (address !== this.latest && !this.known.has(address)) {
      if (isIP(address) === 0 || !this.list.check(address, familyOf(address))) return false;
      if (this.known.size >= mostKnown) return true;
      this.latest = ownText(address);
      this.known.add(this.latest);
    }
    return true;
  }
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
