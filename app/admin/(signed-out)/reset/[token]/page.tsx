import type { Metadata } from "next";
import { LinkOver } from "@/components/admin/staff/link-over";
import { ResetForm } from "@/components/admin/staff/reset-form";
import { getStaffLink } from "@/server/staff/staff-link";
import { resetPasswordAction } from "./actions";

export const metadata: Metadata = { title: "A new password" };

export default async function ResetPassword({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const staff = await getStaffLink("reset", token, new Date());
  if (staff === null) {
    return (
      <LinkOver>It was used, replaced by a newer one, or is too old. Ask for another one at the sign-in.</LinkOver>
    );
  }
  return (
    <>
      <h1>A new password</h1>
      <p>For {staff.email}. You are signed out everywhere else.</p>
      <ResetForm action={resetPasswordAction} token={token} />
    </>
  );
}
