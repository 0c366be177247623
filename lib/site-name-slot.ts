/** Stands for the paper's name in pages that are made at build, before the name is known; the gateway fills it in. */
export const siteNameSlot = "%SITE_NAME%";
