// run.mjs has made the client by now, as for every command.
console.log("The database client in server/generated is that of prisma/schema.prisma.");
