import { putAnswersFirst } from "./answers-first";
import { boundedOutput } from "./bounded-output";
import { readConfiguration } from "./configuration";
import { createLog } from "./log";
import { serve } from "./serve";
import { prepareSite } from "./site";

/** Time to finish what is under way after SIGTERM, in milliseconds; process managers kill after fifteen seconds or more. */
const patience = 14_000;

const read = readConfiguration(process.env);
if (!read.ok) {
  process.stderr.write(`The gateway cannot start:\n${read.mistakes.map((mistake) => `  ${mistake}\n`).join("")}`);
  process.exit(1);
}
const { configuration } = read;
const log = createLog(configuration.logLevel, boundedOutput(process.stdout), () => new Date());

// What nobody expected may have left things half done: say it and begin anew, which the supervisor sees to.
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (reason: unknown) => {
    log.error("The gateway stops because of an error that nothing handled.", {
      error: reason instanceof Error ? reason.stack : String(reason),
    });
    process.exit(1);
  });
}

try {
  const gateway = await serve(await prepareSite(configuration, log));
  putAnswersFirst();
  process.send?.("ready");
  log.info("The gateway listens.", { host: configuration.host, port: gateway.port });
  // A manager may ask each process of a group, and the launcher asks as well: once is enough.
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      log.info("The gateway finishes what is under way and stops.", { signal });
      void gateway.close(patience).then(() => process.exit(0));
    });
  }
} catch (error) {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const reason = isTaken ? `Port ${configuration.port} is taken by another program.` : String(error);
  process.stderr.write(`The gateway cannot start: ${reason}\n`);
  process.exit(1);
}
