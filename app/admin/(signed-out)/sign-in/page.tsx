import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/admin/staff/sign-in-form";
import { ownAdminPath } from "@/lib/own-admin-path";
import { hasStaff } from "@/server/staff/has-staff";
import { currentSession } from "../../current-staff";
import { signInAction } from "./actions";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export const metadata: Metadata = { title: "Sign in" };

export default async function SignIn({ searchParams }: { searchParams: SearchParams }) {
  const next = ownAdminPath((await searchParams).next);
  if ((await currentSession()) !== null) redirect(next);
  if (!(await hasStaff())) {
    return (
      <>
        <h1>Nobody works here yet</h1>
        <p>
          The first account is made by the link that the site printed in its terminal when it started. To print another
          one, run <code>npm run staff:link</code> there.
        </p>
      </>
    );
  }
  return (
    <>
      <h1>Sign in</h1>
      <SignInForm action={signInAction} next={next} />
      <p>
        <a href="/admin/forgotten">I have forgotten my password</a>
      </p>
    </>
  );
}
