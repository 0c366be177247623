// Preloaded into what the launcher starts: a launcher that is killed can stop nobody, so they notice it themselves by
// the end of a pipe that it holds.
import net from "node:net";

const descriptor = Number(process.env.LAUNCHER_PIPE);
// What this process starts in turn has other things under that number.
delete process.env.LAUNCHER_PIPE;

if (descriptor > 2) {
  const pipe = new net.Socket({ fd: descriptor });
  pipe.on("error", () => undefined);
  pipe.on("close", () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, "SIGTERM");
  });
  pipe.resume();
  pipe.unref();
}
