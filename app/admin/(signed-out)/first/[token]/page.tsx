import type { Metadata } from "next";
import { LinkOver } from "@/components/admin/staff/link-over";
import { NewAccountForm } from "@/components/admin/staff/new-account-form";
import { isFirstLink } from "@/server/staff/staff-link";
import { firstAccountAction } from "./actions";

export const metadata: Metadata = { title: "The first account" };

export default async function FirstAccount({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await isFirstLink(token))) {
    return (
      <LinkOver>
        The first account has been made already, or a newer link was asked for with <code>npm run staff:link</code>.
      </LinkOver>
    );
  }
  return (
    <>
      <h1>The first account</h1>
      <p>It is a publisher’s: it opens every room of the newsroom, and lets others in.</p>
      <NewAccountForm action={firstAccountAction} token={token} asksEmail deed="Make the account" />
    </>
  );
}
