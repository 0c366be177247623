/** The same bytes, of which nothing longer is kept in memory: zlib gives the beginning of a buffer of 16 KiB or more. */
export function ownBuffer(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
