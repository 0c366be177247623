import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SecondStepForm } from "@/components/admin/staff/second-step-form";
import { ownAdminPath } from "@/lib/own-admin-path";
import { halfSignedIn } from "@/server/staff/finish-sign-in";
import { heldToken } from "../../../session-cookie";
import { secondStepAction } from "../actions";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export const metadata: Metadata = { title: "Second step" };

export default async function SecondStep({ searchParams }: { searchParams: SearchParams }) {
  const next = ownAdminPath((await searchParams).next);
  const held = await heldToken();
  if (held === null || (await halfSignedIn(held, new Date())) === null) {
    redirect(`/admin/sign-in?next=${encodeURIComponent(next)}`);
  }
  return (
    <>
      <h1>Second step</h1>
      <SecondStepForm action={secondStepAction} next={next} />
      <p>
        <a href={`/admin/sign-in?next=${encodeURIComponent(next)}`}>Sign in as somebody else</a>
      </p>
    </>
  );
}
