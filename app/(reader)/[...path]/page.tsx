import type { Metadata } from "next";
import { MissingAddress, missingMetadata } from "../missing-address";

type Props = { params: Promise<{ path: string[] }> };

/** Every address that no other page answers: moved, withdrawn, or never here. */
async function pathOf({ params }: Props): Promise<string> {
  return `/${(await params).path.join("/")}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return missingMetadata(await pathOf(props));
}

export default async function Missing(props: Props) {
  return <MissingAddress path={await pathOf(props)} />;
}
