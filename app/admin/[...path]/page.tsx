import { notFound } from "next/navigation";

/** Addresses of the newsroom where nothing stands end here, and not at the catch-all of the paper. */
export default function NothingHere(): never {
  notFound();
}
