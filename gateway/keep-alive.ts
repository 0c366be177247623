/** Longer than proxies keep their connections, so that none sends a request into one that is just being closed. */
export const keepAliveSeconds = 75;
