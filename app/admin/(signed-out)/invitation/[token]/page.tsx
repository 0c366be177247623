import type { Metadata } from "next";
import { LinkOver } from "@/components/admin/staff/link-over";
import { NewAccountForm } from "@/components/admin/staff/new-account-form";
import { getStaffLink } from "@/server/staff/staff-link";
import { acceptInvitationAction } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

export default async function Invitation({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invited = await getStaffLink("invitation", token, new Date());
  if (invited === null) {
    return (
      <LinkOver>
        It was used, replaced by a newer one, or is older than seven days. A publisher can make another.
      </LinkOver>
    );
  }
  return (
    <>
      <h1>Welcome, {invited.name}</h1>
      <p>You sign in with {invited.email} and the password that you choose here.</p>
      <NewAccountForm action={acceptInvitationAction} token={token} name={invited.name} deed="Come in" />
    </>
  );
}
