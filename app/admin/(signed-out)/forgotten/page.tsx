import type { Metadata } from "next";
import { ForgottenForm } from "@/components/admin/staff/forgotten-form";
import { sendsMail } from "@/server/mail/send-mail";
import { forgottenAction } from "./actions";

export const metadata: Metadata = { title: "Forgotten password" };

export default function Forgotten() {
  return (
    <>
      <h1>Forgotten password</h1>
      {sendsMail() ? (
        <ForgottenForm action={forgottenAction} />
      ) : (
        <p>
          This site sends no mail. Ask a publisher, who can make a link for a new password on your page under Staff.
          Whoever keeps the server can make one with <code>npm run staff:link -- your@address</code>.
        </p>
      )}
      <p>
        <a href="/admin/sign-in">Back to the sign-in</a>
      </p>
    </>
  );
}
