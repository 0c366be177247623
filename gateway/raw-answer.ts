import { filePolicy, type SecurityHeaders } from "./response-headers";

/** An answer without a body as it goes over a connection on which http answers no more: `status` as "400 Bad Request". */
export function rawAnswer(status: string, security: SecurityHeaders): string {
  const headers = { ...security, "Content-Security-Policy": filePolicy, Connection: "close", "Content-Length": "0" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status}\r\n${lines.join("\r\n")}\r\n\r\n`;
}
