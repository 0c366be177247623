import Link from "next/link";
import { DoorFrame } from "@/components/admin/door-frame";

export default function NotFound() {
  return (
    <DoorFrame siteName="Newsroom">
      <h1>There is nothing at this address.</h1>
      <p>It may have been moved or thrown away, or it is not open to you.</p>
      <p>
        <Link className="button" href="/admin">
          To the newsroom
        </Link>
      </p>
    </DoorFrame>
  );
}
