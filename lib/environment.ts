import { z } from "zod";
import { defaultPageCacheMegabytes, type LogLevel, logLevels } from "./environment-defaults";

export type Environment = {
  port: number;
  /** The address to listen on. */
  host: string;
  /** The origin that readers use, without a slash at the end; null while the site is only for this machine. */
  siteUrl: string | null;
  /** Null means the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** For LISTEN and locks, which do not pass a transaction pooler; null means the same as databaseUrl. */
  databaseDirectUrl: string | null;
  /** As it was given: a relative one counts from the checkout. */
  dataDirectory: string;
  siteName: string;
  /** IANA: "Europe/Paris". */
  siteTimeZone: string;
  /** BCP 47: "en", "pt-BR". */
  siteLanguage: string;
  demonstration: boolean;
  /** Addresses and CIDR ranges whose X-Forwarded-* headers are believed. */
  trustedProxies: string[];
  logLevel: LogLevel;
  /** Memory for finished pages. */
  pageCacheMegabytes: number;
  /** Where a finder of a fault in the site's security writes to; null leaves it to the newsroom's e-mail address. */
  securityContact: string | null;
  /** The key by which search engines know that a notice comes from this site; null sends none. */
  indexNowKey: string | null;
  indexNowEndpoint: string;
  /** The mail server through which letters to staff go, with user and password in it; null sends none. */
  smtpUrl: string | null;
  /** Whom those letters are from: "The Pilot <desk@pilot.example>". Null exactly when smtpUrl is. */
  mailFrom: string | null;
  /** The WebSub hub that is told of changed feeds; null without one. */
  webSubHub: string | null;
};

export type ParsedEnvironment = { ok: true; environment: Environment } | { ok: false; problems: string[] };

const says = (sentence: string) => ({ error: sentence });

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
    ...says("PORT must be a whole number from 1 to 65535, such as 3000."),
  })
  .transform(Number);

const host = z
  .string()
  .regex(/^[A-Za-z0-9.:%_-]+$/, says("HOST must be an address or a host name to listen on, such as 127.0.0.1 or ::."));

const siteUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username) {
    return url.origin;
  }
  context.addIssue({
    code: "custom",
    message: "SITE_URL must be the site's own address with nothing after the host, such as https://news.example.",
  });
  return z.NEVER;
});

function postgresAddress(name: string) {
  return z.string().superRefine((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
      const example = "postgresql://user:password@host:5432/database";
      context.addIssue({ code: "custom", message: `${name} must be a PostgreSQL address such as ${example}.` });
    } else if ((url.searchParams.get("schema") ?? "public") !== "public") {
      context.addIssue({ code: "custom", message: `${name} names a schema; Broadsheet keeps its tables in "public".` });
    }
  });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "" && !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const addressRange = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const trustedProxies = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .superRefine((ranges, context) => {
    for (const range of ranges.filter((range) => !addressRange.safeParse(range).success)) {
      const message = `TRUSTED_PROXIES holds "${range}", which is neither an address nor a range such as 10.0.0.0/8.`;
      context.addIssue({ code: "custom", message });
    }
  });

function webAddress(name: string) {
  const isWithoutUser = (text: string) =>
    !URL.canParse(text) || `${new URL(text).username}${new URL(text).password}` === "";
  return z
    .url({ protocol: /^https?$/, error: `${name} must be an http or https address.` })
    .refine(isWithoutUser, says(`${name} must hold no user and no password: nothing is asked with one.`));
}

const securityContact = z
  .string()
  .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, says("SECURITY_CONTACT must be a mailto: or https: address."));

const smtpUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== "",
    says("SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example:465."),
  );

const mailFrom = z
  .string()
  .regex(
    /^([^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    says("MAIL_FROM must be an e-mail address, alone or as The Newsroom <newsroom@news.example>."),
  );

// Addresses are in lower case here, and the key is also the name of a file.
const indexNowKey = z
  .string()
  .regex(/^[a-z0-9-]{8,128}$/, says("INDEXNOW_KEY must have 8 to 128 small letters, digits and hyphens."));

const demonstration = z
  .enum(["0", "1"], says("DEMO must be 1 (load the demonstration into an empty database) or 0 (do not)."))
  .transform((text) => text === "1");

const megabytes = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, says("PAGE_CACHE_MEGABYTES must be a whole number from 1 to 999999, such as 256."))
  .transform(Number);

const schema = z
  .object({
    PORT: port.default(3000),
    // Loopback: until SITE_URL is set only loopback names are answered, and a newsroom with a public site has a proxy
    // that speaks TLS in front, mostly on the same machine. Containers set HOST=::.
    HOST: host.default("127.0.0.1"),
    SITE_URL: siteUrl.nullable().default(null),
    DATABASE_URL: postgresAddress("DATABASE_URL").nullable().default(null),
    DATABASE_DIRECT_URL: postgresAddress("DATABASE_DIRECT_URL").nullable().default(null),
    DATA_DIR: z.string().default("data"),
    SITE_NAME: z.string().max(100, says("SITE_NAME must have at most 100 characters.")).default("Broadsheet"),
    SITE_TIME_ZONE: z
      .string()
      .refine(isTimeZone, says("SITE_TIME_ZONE must be the name of a time zone, such as Europe/Paris or UTC."))
      .default("UTC"),
    SITE_LANGUAGE: z
      .string()
      .refine(isLanguageTag, says("SITE_LANGUAGE must be a language tag, such as en or pt-BR."))
      .default("en"),
    DEMO: demonstration.default(true),
    TRUSTED_PROXIES: trustedProxies.default([]),
    SECURITY_CONTACT: securityContact.nullable().default(null),
    INDEXNOW_KEY: indexNowKey.nullable().default(null),
    INDEXNOW_ENDPOINT: webAddress("INDEXNOW_ENDPOINT").default("https://api.indexnow.org/indexnow"),
    WEBSUB_HUB: webAddress("WEBSUB_HUB").nullable().default(null),
    SMTP_URL: smtpUrl.nullable().default(null),
    MAIL_FROM: mailFrom.nullable().default(null),
    LOG_LEVEL: z.enum(logLevels, says(`LOG_LEVEL must be one of ${logLevels.join(", ")}.`)).default("info"),
    PAGE_CACHE_MEGABYTES: megabytes.default(defaultPageCacheMegabytes),
  })
  .superRefine((given, context) => {
    if (given.DATABASE_DIRECT_URL && !given.DATABASE_URL) {
      const message = "DATABASE_DIRECT_URL is set and DATABASE_URL is not: set both, or neither.";
      context.addIssue({ code: "custom", message });
    }
    if ((given.SMTP_URL === null) !== (given.MAIL_FROM === null)) {
      const message = "SMTP_URL and MAIL_FROM belong together: set both, or neither.";
      context.addIssue({ code: "custom", message });
    }
    for (const name of ["INDEXNOW_KEY", "WEBSUB_HUB"] as const) {
      if (!given[name] || given.SITE_URL) continue;
      const message = `${name} is set and SITE_URL is not: others can only be told of an address that they can reach.`;
      context.addIssue({ code: "custom", message });
    }
  })
  .transform(
    (given): Environment => ({
      port: given.PORT,
      host: given.HOST,
      siteUrl: given.SITE_URL,
      databaseUrl: given.DATABASE_URL,
      databaseDirectUrl: given.DATABASE_DIRECT_URL,
      dataDirectory: given.DATA_DIR,
      siteName: given.SITE_NAME,
      siteTimeZone: given.SITE_TIME_ZONE,
      siteLanguage: given.SITE_LANGUAGE,
      demonstration: given.DEMO,
      trustedProxies: given.TRUSTED_PROXIES,
      logLevel: given.LOG_LEVEL,
      pageCacheMegabytes: given.PAGE_CACHE_MEGABYTES,
      securityContact: given.SECURITY_CONTACT,
      indexNowKey: given.INDEXNOW_KEY,
      indexNowEndpoint: given.INDEXNOW_ENDPOINT,
      webSubHub: given.WEBSUB_HUB,
      smtpUrl: given.SMTP_URL,
      mailFrom: given.MAIL_FROM,
    }),
  );

/**
 * Reads what a newsroom may set from the outside (.env.example lists it). A variable that is empty counts as not set;
 * names that are not ours are passed over. Problems are whole sentences, one a mistake.
 */
export function parseEnvironment(record: Record<string, string | undefined>): ParsedEnvironment {
  const given = Object.entries(record)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value);
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { ok: true, environment: result.data };
  return { ok: false, problems: result.error.issues.map((issue) => issue.message) };
}
