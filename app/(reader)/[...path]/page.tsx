import type { Metadata } from "next";
import { MissingAddress, missingMetadata } from "../missing-address";

type Props = { params: Promise<{ path: string[] }> };

/** Every address that no other page answers: moved, withdrawn, or never here. */
async function pathOf({ params }: Props): Promise<string> {
  return `/${(await params).path.map(decoded).join("/")}`;
}

/** Addresses are kept as they are read; a part that is no good encoding stays as it was sent. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return missingMetadata(await pathOf(props));
}

export default async function Missing(props: Props) {
  return <MissingAddress path={await pathOf(props)} />;
}
